package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Form;

/// Forms as text, for adapters that have to keep one until it comes back.
public final class StoredForm {
  private StoredForm() {}

  /// The whole form as JSON.
  public static String write(Form form) {
    return Json.write(form);
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IllegalStateException for anything else
  public static Form read(String json) {
    return Json.read(json, Form.class);
  }
}
