package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.round.Interview;
import dev.whetstone.core.round.NowOpened;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.PracticeStart;
import dev.whetstone.core.round.Receipt;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.round.Times;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is said otherwise in an interview together, in a solo round, and in practice.
public final class PaceWords {
  private static final int MOST_NAMES = 8;

  private PaceWords() {}

  /// How a round stands that does not run as a day's, on its root.
  static Text standing(Scene scene) {
    Round round = scene.round();
    Text how =
        switch (round.pace()) {
          case LIVE -> round.state() == RoundState.RUNNING ? interview(scene) : gathering(scene);
          case SOLO, DAY -> Text.of(solo(scene));
        };
    return how.and(" Open until ").andTime(times(round).due()).and(".");
  }

  private static Text gathering(Scene scene) {
    String in = scene.round().joined().isEmpty() ? "" : " In so far: %s.".formatted(names(scene));
    return Text.of(
            "An interview together, %d minutes in the thread: it starts when two of you have pressed"
                    .formatted(Interview.LASTS.toMinutes())
                + " Join, by ")
        .andTime(Interview.gathersUntil(times(scene.round())))
        .and(". If nobody comes along, it is a day's drill from then on." + in);
  }

  private static Text interview(Scene scene) {
    return Text.of("The interview is on in the thread, until ")
        .andTime(scene.round().endsAt())
        .and(
            ". In: %s. Start walks you through the same questions in private."
                .formatted(names(scene)));
  }

  private static String solo(Scene scene) {
    String whose =
        scene
            .round()
            .leader()
            .map(member -> "Taken by " + scene.name(member) + ".")
            .orElse("A round for one of you: it belongs to whoever answers first.");
    return whose + " Each answer brings the reference and the next question at once.";
  }

  private static String names(Scene scene) {
    List<String> joined = scene.round().joined();
    String shown =
        joined.stream().limit(MOST_NAMES).map(scene::name).collect(Collectors.joining(", "));
    int rest = joined.size() - MOST_NAMES;
    return rest > 0 ? shown + " and %d more".formatted(rest) : shown;
  }

  /// The planned instants stand for those that are not known yet.
  private static Times times(Round round) {
    return round.times() == null
        ? Times.from(round.head().plannedAt(), round.head().settings())
        : round.opened();
  }

  /// The first thing to press on a root.
  static Button first(Scene scene) {
    RoundState state = scene.round().state();
    boolean gathers =
        scene.round().pace() == Pace.LIVE
            && (state == RoundState.OPENING || state == RoundState.GATHERING);
    return gathers ? join(scene) : Button.first("Start", scene.press(Verbs.START));
  }

  private static Button join(Scene scene) {
    return Button.first("Join", scene.press(Verbs.JOIN));
  }

  /// How long a solo question stands.
  static Text untilAnswered() {
    return Text.of("Your answer, here or by the button, brings the reference and what comes next.");
  }

  /// One line before a stage of an interview ends.
  ///
  /// @param last the stage's last part
  public static Post warning(Scene scene, Part last) {
    String stage = scene.stage(last).name().toLowerCase(Locale.ROOT);
    Text text =
        Text.of(
                "%d minutes left for stage %d, %s: it ends at "
                    .formatted(Interview.WARNING.toMinutes(), last.stage(), stage))
            .andTime(last.closesAt())
            .and(".");
    return new Post(
        "%d minutes left".formatted(Interview.WARNING.toMinutes()),
        List.of(new Block.Paragraph(text)));
  }

  /// A gathering takes no answers yet.
  static Post notStarted(Scene scene) {
    Text text =
        Text.of("The interview has not started: it waits until ")
            .andTime(Interview.gathersUntil(times(scene.round())))
            .and(" for two to press Join.");
    return Post.of("Not started", new Block.Paragraph(text), Block.buttons(join(scene)));
  }

  static String joined(Receipt.Joined joined) {
    return joined.running()
        ? "You are in. The interview is on in the thread."
        : "You are in. It starts when one more has pressed Join.";
  }

  static String nothingToJoin() {
    return "There is no interview to join here any more. Start on the post walks you through the"
        + " same drill in private.";
  }

  static String notYourCall(Pace pace) {
    return switch (pace) {
      case DAY ->
          Replies.managersOnly()
              + " Your own walk needs no closing: Go on brings your next question.";
      case LIVE ->
          "Next is for whoever started this interview, and for who manages the channel. Ask them, or"
              + " press Start on the post to go ahead in private.";
      case SOLO -> "A solo round goes on with an answer, not with Next.";
    };
  }

  static String notYours(String owner) {
    return "This is %s's round. Write in its thread as you like; /drill start search, or another domain,"
            .formatted(owner)
        + " opens one of your own.";
  }

  static String closed(Round round, Receipt.Closed closed) {
    if (!closed.done()) {
      return "There is nothing to close: the last part closes at the wrap.";
    }
    return round.state() == RoundState.RUNNING
        ? "Closed. The next question is open."
        : "Closed. That was the last question; the wrap is in the thread.";
  }

  /// What came of opening a round by hand.
  public static String openedNow(NowOpened opened) {
    return switch (opened) {
      case NowOpened.Todays(var title) ->
          "“%s” is on its way. It is today's round; the schedule opens no second one."
              .formatted(title);
      case NowOpened.Extra(var title) ->
          "“%s” is on its way, beside the schedule: it touches no streak.".formatted(title);
      case NowOpened.StillPosting(var title) ->
          "“%s” is still being posted. Wait until it is there, or look at /drill doctor."
              .formatted(title);
      case NowOpened.JustOpened(var title) ->
          "“%s” opened only minutes ago. Give it ten minutes before the next.".formatted(title);
      case NowOpened.NoSchedule _ ->
          "This channel is not set up, so nothing was opened. Set it up first: /drill setup.";
      case NowOpened.NoChannel _ -> noChannel();
      case NowOpened.NoDrill _ ->
          "No drill fits what this channel asks for, so nothing was opened. Allow more domains.";
    };
  }

  private static String noChannel() {
    return "I cannot post in this channel any more, so nothing was opened. Whoever manages it can let"
        + " me in again.";
  }

  /// What came of a wish to practise.
  public static String practice(PracticeStart start) {
    return switch (start) {
      case PracticeStart.Started(var title, var pace) -> started(title, pace);
      case PracticeStart.OwnGoesOn(var title) ->
          "Your “%s” goes on in its own thread. Finish it there, or start another after its wrap."
              .formatted(title);
      case PracticeStart.ChannelFull(var going) ->
          "%d people practise in this channel already. Wait for one of them to finish, or start in"
                  .formatted(going)
              + " another channel.";
      case PracticeStart.OpenHere(var title) ->
          "“%s” is open in this channel, and practising it beside would give it away. Press Start on"
                  .formatted(title)
              + " its post, or name another drill.";
      case PracticeStart.Unknown unknown -> unknown(unknown);
      case PracticeStart.NoChannel _ -> noChannel();
      case PracticeStart.NoDrill _ ->
          "No drill is free for that. Name one by its id, or try another domain.";
    };
  }

  private static String started(String title, Pace pace) {
    return switch (pace) {
      case LIVE ->
          "“%s” comes to the channel now, and you are in. It starts when one more has pressed Join;"
                  .formatted(title)
              + " it touches no streak.";
      case SOLO, DAY ->
          "“%s” comes to the channel now, with a thread of its own: press Start on it. It is practice"
                  .formatted(title)
              + " and touches no streak.";
    };
  }

  private static String unknown(PracticeStart.Unknown unknown) {
    String shown = RevealWords.shortened(unknown.typed(), 40);
    String nearest =
        unknown.nearest().isEmpty()
            ? ""
            : " Did you mean %s?".formatted(String.join(" or ", unknown.nearest()));
    return "I have no drill and no domain “%s”.%s Domains are: %s."
        .formatted(shown, nearest, String.join(", ", unknown.domains()));
  }
}
