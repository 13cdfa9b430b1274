package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.Check;
import dev.whetstone.core.words.DoctorWords;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill doctor`: how the channel is, and how to mend what is not well.
final class DoctorCommand implements Command {
  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers(
            "/drill doctor", "Checks the channel, and says how to mend what is not well"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    List<Check> checks = desk.house().doctor();
    return checks.isEmpty()
        ? Commands.line(Replies.noChannel())
        : new Reply.Whisper(DoctorWords.post(checks));
  }
}
