package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.PlanDesk;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.NextDrill;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.PlannedDrills.Planned;
import dev.whetstone.core.store.Schedules;
import java.util.List;
import java.util.Optional;

/// What is planned in the channel, as a command's caller reaches it.
record PlanOfCaller(Caller caller) implements PlanDesk {
  @Override
  public List<NextDrill> next() {
    return plans().ahead(caller.sql(), stored()).stream().map(this::drill).toList();
  }

  @Override
  public Optional<NextDrill> reroll(int place) {
    String before = next().get(place).drill().title();
    // Some seed other than 0, which would be no chance.
    long seed = caller.wiring().ids().next().hashCode() * 2L + 1;
    Optional<NextDrill> now = plans().reroll(caller.sql(), stored(), place, seed).map(this::drill);
    now.ifPresent(next -> note("put “%s” in the place of “%s”".formatted(title(next), before)));
    return now;
  }

  @Override
  public Optional<Drill> queue(Drill drill, int place) {
    note("queued “" + drill.title() + "”");
    return plans().queue(caller.sql(), stored(), drill, place);
  }

  @Override
  public boolean wasHeld(Drill drill) {
    return plans().wasHeld(caller.sql(), stored(), drill);
  }

  @Override
  public Optional<Drill> find(String keyOrId) {
    return caller.wiring().bank().find(keyOrId);
  }

  @Override
  public List<String> ids() {
    return caller.wiring().bank().drills().stream().map(Drill::id).toList();
  }

  @Override
  public List<String> domains() {
    return plans().domains();
  }

  @Override
  public int poolSize() {
    return plans().pool(caller.sql(), stored()).size();
  }

  @Override
  public int left() {
    return plans().pool(caller.sql(), stored()).left();
  }

  private NextDrill drill(Planned planned) {
    return new NextDrill(plans().drill(planned), planned.reason(), planned.gaveWay());
  }

  private static String title(NextDrill next) {
    return next.drill().title();
  }

  private void note(String what) {
    Audit.note(caller.sql(), caller.entry(caller.channel().orElseThrow(), what));
  }

  private Plans plans() {
    return caller.wiring().plans();
  }

  private Schedules.Stored stored() {
    return caller.channel().flatMap(c -> Schedules.of(caller.sql(), c.id())).orElseThrow();
  }
}
