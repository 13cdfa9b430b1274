package dev.whetstone.app;

import dev.whetstone.app.cli.DemoSettings;
import dev.whetstone.core.chat.ChannelRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// The demo, wired: the same product on a movable clock.
final class DemoRun {
  private final DemoSettings settings;

  DemoRun(DemoSettings settings) {
    this.settings = settings;
  }

  int hold(WiredProgram program) {
    if (settings.fresh()) {
      DataDirectory.empty(settings.data());
    }
    ZoneId zone = ZoneId.systemDefault();
    Instant first = LocalDate.now(zone).atTime(LocalTime.of(8, 59, 55)).atZone(zone).toInstant();
    try (Product product =
        new Product(settings.data(), Drills.load(settings.packs()), Drills.order(), first)) {
      ChannelRef channel =
          WiredProgram.channel(product, "ml-design", "One ML system design drill a day");
      product
          .whetstone()
          .settle(channel, "ml-design", ScheduleChoice.everyDay(ScheduleChoice.usual(zone)));
      program.serve(product, settings.listening(), channel, true);
      product.start(List.of());
      return program.untilTold(product, channel);
    }
  }
}
