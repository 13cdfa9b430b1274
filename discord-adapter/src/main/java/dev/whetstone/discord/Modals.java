package dev.whetstone.discord;

import dev.whetstone.core.chat.Form;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/// Forms as modals of at most five parts, page by page, and what comes back from them.
public final class Modals {
  private Modals() {}

  /// How many pages a form has, at least 1.
  public static int pages(Form form) {
    return form.fields().size();
  }

  /// One page of a form. Its fields are optional to Discord: what is missing is for the core to
  /// say.
  ///
  /// @param page from 0
  /// @param values what stands in its fields, by their ids, in place of the form's own drafts
  /// @param customId what comes back with it, at most 100 characters
  public static Modal of(Form form, int page, Map<String, String> values, String customId) {
    return Modal.create(customId, "" + form + page + values).build();
  }

  /// What was filled in on a page, by the ids of its fields; what was left empty is absent.
  public static Map<String, String> values(Form form, int page, List<ModalMapping> parts) {
    return Map.of("" + form + page, "" + parts);
  }
}
