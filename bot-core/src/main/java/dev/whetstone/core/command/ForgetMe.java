package dev.whetstone.core.command;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.PeopleWords;
import dev.whetstone.core.words.Verbs;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `/drill forget-me`: removes what names one, once it is confirmed.
final class ForgetMe implements Command {
  @Override
  public String name() {
    return "forget-me";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("/drill forget-me", "Says what goes and what stays, then forgets you"));
  }

  @Override
  public String more() {
    return "It cannot be taken back, so it asks first. Others' results stay whole; you stay"
        + " in them as a former member.";
  }

  @Override
  public Set<String> verbs() {
    return Set.of(Verbs.FORGET_ME);
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    if (!desk.people().isKnown()) {
      return Commands.line(PeopleWords.nothingKept());
    }
    return words.equals(List.of("yes")) ? forget(desk) : new Reply.Whisper(PeopleWords.forgetMe());
  }

  @Override
  public Reply used(Desk desk, Press press, Map<String, String> values) {
    return desk.people().isKnown() ? forget(desk) : Commands.line(PeopleWords.nothingKept());
  }

  private static Reply forget(Desk desk) {
    desk.people().forgetMe();
    return new Reply.Update(Post.line(PeopleWords.forgotten()));
  }
}
