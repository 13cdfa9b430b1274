package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.command.HouseDesk;
import dev.whetstone.core.ops.Doctor;
import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Receipt;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.ChannelExport;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.words.Check;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.LogWords;
import dev.whetstone.core.words.PeopleWords;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.Scene;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What the bot did and how it is, as a command's caller reaches it.
record HouseOfCaller(Caller caller) implements HouseDesk {
  private static final int MOST = 50;

  @Override
  public Post log(int from) {
    return caller
        .channel()
        .map(channel ->
            LogWords.log(
                Audit.newest(caller.sql(), channel.id(), MOST).stream()
                    .map(e -> new LogWords.Line(e.at(), e.actor(), e.what()))
                    .toList(),
                from,
                caller.wiring().keeper().abilities(channel).messageCharacters(),
                Members.names(caller.sql(), channel.workspaceId())))
        .orElseGet(() -> Post.line(Replies.noChannel()));
  }

  @Override
  public Post export() {
    return caller
        .channel()
        .map(channel -> {
          Audit.note(caller.sql(), caller.entry(channel, LogWords.exported()));
          ChannelExport export = new ChannelExport(caller.sql(), channel.id());
          return LogWords.export(export.rounds(), export.participation());
        })
        .orElseGet(() -> Post.line(Replies.noChannel()));
  }

  @Override
  public List<Shown> shown(Round round) {
    Scene scene = caller.visit().scene(round);
    return round.parts().stream()
        .filter(part -> part.closedAt() != null)
        .flatMap(part -> shown(scene, part))
        .toList()
        .reversed()
        .stream()
        .limit(FormWords.MOST_OPTIONS)
        .toList();
  }

  private static Stream<Shown> shown(Scene scene, Part part) {
    return scene.round().book().to(part.ordinal()).stream()
        .filter(answer -> answer.kind() == Answer.Kind.FORM && answer.counts() && !answer.hidden())
        .map(answer ->
            new Shown(
                part.ordinal(),
                answer.member(),
                scene.name(answer.member()),
                scene.title(part),
                Objects.requireNonNullElse(answer.text(), "")));
  }

  @Override
  public int remove(Round round, String member, List<Integer> ordinals) {
    List<Integer> removed =
        ordinals.stream().filter(ordinal -> remove(round.id(), member, ordinal)).toList();
    if (!removed.isEmpty()) {
      noteAndTell(round, member, removed);
    }
    return removed.size();
  }

  private boolean remove(String round, String member, int ordinal) {
    Round now = Rounds.find(caller.sql(), round).orElseThrow();
    RoundEvent event = new RoundEvent.WordsRemoved(caller.at(), member, ordinal);
    Receipt receipt = caller.wiring().keeper().decide(caller.sql(), now, event).receipt();
    return receipt instanceof Receipt.Removed(_, int count) && count > 0;
  }

  private void noteAndTell(Round round, String member, List<Integer> removed) {
    Channels.Channel channel = Channels.get(caller.sql(), round.head().channel());
    String title = caller.visit().scene(round).drill().title();
    removed.forEach(ordinal ->
        Audit.note(
            caller.sql(), caller.entry(channel, LogWords.removed(member, ordinal + 1, title))));
    var author = Members.get(caller.sql(), member).ref();
    if (author != null) {
      Notes.to(
          caller.sql(),
          author,
          channel.ref(),
          "removed/" + round.id() + "/" + member + "/" + removed.getFirst(),
          PeopleWords.yoursRemoved(caller.origin().name(), title),
          caller.at());
    }
  }

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
