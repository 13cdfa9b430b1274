package dev.whetstone.app.demo;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.PackLoader;
import java.util.List;

/// The drills that come with the product.
final class ShippedBank {
  static final Bank BANK = new PackLoader(ShippedBank.class.getClassLoader()).shipped().bank();

  private ShippedBank() {}

  static Drill drill(String id) {
    return BANK.byId(id).orElseThrow();
  }

  static List<Drill> withLines(Lines lines) {
    return BANK.drills().stream().filter(lines::knows).toList();
  }
}
