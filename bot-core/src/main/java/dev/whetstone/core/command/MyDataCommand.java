package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.PeopleWords;
import java.util.List;

/// `/drill mydata`: everything that is kept about one, as a file.
final class MyDataCommand implements Command {
  @Override
  public String name() {
    return "mydata";
  }

  @Override
  public List<Example> examples() {
    return List.of(Example.of("/drill mydata", "Gives you everything kept about you, as a file"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.people()
        .mydata()
        .<Reply>map(json -> new Reply.Whisper(PeopleWords.mydata(json)))
        .orElseGet(() -> Commands.line(PeopleWords.nothingKept()));
  }
}
