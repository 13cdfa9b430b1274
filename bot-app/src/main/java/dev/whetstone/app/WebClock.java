package dev.whetstone.app;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.MovableClock;
import dev.whetstone.web.ClockControl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// The movable clock as people move it: to what happens next in their channel.
final class WebClock implements ClockControl {
  private final MovableClock clock;
  private final Whetstone whetstone;
  private final Supplier<ChannelRef> channel;
  private final List<DueWork> works;

  WebClock(
      MovableClock clock, Whetstone whetstone, Supplier<ChannelRef> channel, List<DueWork> works) {
    this.clock = clock;
    this.whetstone = whetstone;
    this.channel = channel;
    this.works = works;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public boolean movable() {
    return true;
  }

  /// Where there is no open step or round to move to, the next opening is next.
  @Override
  public Instant whereTo(Move move) {
    return switch (move) {
      case HOUR -> clock.instant().plus(Duration.ofHours(1));
      case NEXT_STEP -> whetstone.nextStep(channel.get()).orElseGet(this::opening);
      case WRAP -> whetstone.nextWrap(channel.get()).orElseGet(this::opening);
      case TOMORROW -> opening();
    };
  }

  @Override
  public void moveTo(Instant target) {
    clock.moveTo(target, List.copyOf(works));
  }

  private Instant opening() {
    return whetstone.nextOpening(channel.get()).orElseGet(clock::instant);
  }

  @Override
  public boolean running() {
    return clock.isRunning();
  }

  @Override
  public void run(boolean on) {
    clock.run(on);
  }
}
