package dev.whetstone.core.pack;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;

/// The drills that come with the product, read once for all tests of a module.
public final class ShippedBank {
  /// All that was read, with what is said of it.
  public static final Loaded LOADED = new PackLoader(ShippedBank.class.getClassLoader()).shipped();

  /// The drills.
  public static final Bank BANK = LOADED.bank();

  private ShippedBank() {}

  /// One of them.
  public static Drill drill(String id) {
    return BANK.byId(id).orElseThrow();
  }
}
