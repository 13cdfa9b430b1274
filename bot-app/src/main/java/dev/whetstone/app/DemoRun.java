package dev.whetstone.app;

import dev.whetstone.app.cli.DemoSettings;
import dev.whetstone.app.demo.Demo;
import dev.whetstone.app.demo.DemoDay;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.ops.PastRounds;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.web.WebPlatform;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// The demo, wired: the same product on a movable clock.
final class DemoRun {
  private final DemoSettings settings;

  DemoRun(DemoSettings settings) {
    this.settings = settings;
  }

  /// What is done while the demo runs; the demo ends with it.
  interface Meanwhile {
    int in(Product product, ChannelRef channel);
  }

  int hold(WiredProgram program) {
    return hold(program, program::untilTold);
  }

  int hold(WiredProgram program, Meanwhile meanwhile) {
    if (settings.fresh()) {
      DataDirectory.empty(settings.data());
    }
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = Objects.requireNonNullElseGet(settings.day(), () -> LocalDate.now(zone));
    DemoDay day = new DemoDay(today, zone);
    try (Product product =
        new Product(settings.data(), Drills.load(settings.packs()), Drills.order(), day.first())) {
      Packs.keep(product.database(), settings.packs());
      Demo demo = new Demo(product.web(), day);
      ChannelRef channel = WebPlatform.channel(Demo.CHANNEL.id());
      if (product.whetstone().scheduleOf(channel).isEmpty()) {
        // Later starts, on later days, must not add a second past.
        demo.seed(new PastRounds(product.database(), product.ids()));
      }
      product
          .whetstone()
          .settle(channel, Demo.CHANNEL.name(), ScheduleChoice.everyDay(Schedule.usual(zone)));
      program.serve(product, settings.listening(), channel, true);
      product.start(
          settings.scripts()
              ? List.of(demo.scripts(product.server().chat(), product.bank(), product.clock()))
              : List.of());
      return meanwhile.in(product, channel);
    }
  }
}
