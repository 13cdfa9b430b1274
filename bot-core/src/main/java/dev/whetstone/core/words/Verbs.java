package dev.whetstone.core.words;

/// The verbs that buttons and forms carry ([dev.whetstone.core.chat.Press#verb]).
public final class Verbs {
  /// Opens the walk at the member's first unanswered part.
  public static final String START = "start";

  /// Joins a live interview.
  public static final String JOIN = "join";

  /// Goes on to the next part of a live interview.
  public static final String NEXT = "next";

  /// Opens a part's form, or sends it.
  public static final String ANSWER = "answer";

  /// Shows the next hint.
  public static final String HINT = "hint";

  /// Opens the form for a question to the interviewer, or sends it.
  public static final String ASK = "ask";

  /// Shows a part's reference in private.
  public static final String REFERENCE = "reference";

  /// Opens the form of the next unanswered part, or ends the walk.
  public static final String GO_ON = "go-on";

  /// Shows an estimate's chain.
  public static final String SUMS = "sums";

  /// Shows each vote option's case.
  public static final String CASES = "cases";

  /// Shows the probe's good answer.
  public static final String PROBE = "probe";

  /// Shows points that hold in most systems.
  public static final String COMMONS = "commons";

  /// Shows all answers to a part.
  public static final String ALL = "all";

  /// Opens the choice of the answer that taught most, or sends it.
  public static final String TAUGHT = "taught";

  /// Removes what the member gave for a part.
  public static final String REMOVE = "remove";

  /// Opens the self-check, or sends it.
  public static final String CHECK = "check";

  /// Tells the reference architecture in full.
  public static final String IN_WORDS = "in-words";

  /// Takes whoever presses it out of the count.
  public static final String OPT_OUT = "opt-out";

  /// Opens a channel's first round at once.
  public static final String FIRST_DRILL = "first-drill";

  /// Goes on with a channel where nobody answers.
  public static final String KEEP_GOING = "keep-going";

  /// Pauses a channel where nobody answers.
  public static final String PAUSE = "pause-drills";

  /// Sends the form that sets a channel up.
  public static final String SET_UP = "set-up";

  /// Puts a drill into the plan that the channel had before.
  public static final String QUEUE_AGAIN = "queue-again";

  /// Explains a streak round by round; the detail is the last date to show.
  public static final String STREAK_WHY = "streak-why";

  /// Counts the presser again.
  public static final String COUNT_ME = "count-me";

  /// Confirms that everything that names the presser is to go.
  public static final String FORGET_ME = "forget-me";

  /// A moderator takes a member's words out of a reveal.
  public static final String REMOVE_WORDS = "remove-words";

  private Verbs() {}
}
