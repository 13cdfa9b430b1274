package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import java.util.List;

/// `/drill export`: the channel's results as files.
final class ExportCommand implements Command {
  @Override
  public String name() {
    return "export";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers(
            "/drill export", "Gives you rounds, participation and verdicts as CSV files"));
  }

  @Override
  public String more() {
    return "No texts of answers are in it.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return new Reply.Whisper(desk.house().export());
  }
}
