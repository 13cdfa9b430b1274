package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.HouseDesk;
import dev.whetstone.core.ops.Doctor;
import dev.whetstone.core.words.Check;
import java.util.List;

/// What the bot did and how it is, as a command's caller reaches it.
record HouseOfCaller(Caller caller) implements HouseDesk {
  @Override
  public List<Check> doctor() {
    Wiring wiring = caller.wiring();
    Doctor doctor = new Doctor(wiring.bank(), wiring.holidays(), wiring.platforms());
    return caller
        .channel()
        .map(channel -> doctor.channel(caller.sql(), channel, caller.at()))
        .orElse(List.of());
  }
}
