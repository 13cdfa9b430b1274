package dev.whetstone.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every platform must hold. An adapter's test extends this and says how to look at its
/// service from outside.
public abstract class PlatformContract {
  /// The adapter, connected to its service or a stand-in for it; the same for a whole test.
  protected abstract Platform platform();

  /// A channel that it may write to; empty at the beginning of a test.
  protected abstract ChannelRef channel();

  /// A person in that channel's workspace.
  protected abstract MemberRef member();

  /// What people see in the channel itself, oldest first.
  protected abstract List<String> textsIn(ChannelRef channel);

  /// What people see in a thread, oldest first, without its root.
  protected abstract List<String> textsIn(ThreadRef thread);

  /// The person writes a message in a thread; returns it as the platform names it.
  protected abstract MessageRef personWrites(ThreadRef thread, String text);

  /// Somebody with the right to do so deletes a thread.
  protected abstract void removeThread(ThreadRef thread);

  /// Somebody with the right to do so deletes a message.
  protected abstract void removeMessage(MessageRef message);

  /// Our marks of one meaning on a message; a platform may show several by one sign.
  protected abstract int marksOn(MessageRef message, Sending.Mark mark);

  /// Whether a text, as people see it, mentions anybody or holds live markup that came from plain
  /// text.
  protected abstract boolean isInert(String seen);

  /// The instant of the service, now.
  protected abstract Instant now();

  private MessageRef post(String key, Post post) {
    return (MessageRef) sent(new Sending.ToChannel(key, channel(), post));
  }

  private ThreadRef open(String key) {
    MessageRef root = post(key + "/root", Post.line("The day's drill"));
    return (ThreadRef) sent(new Sending.OpenThread(key, root, "The day's drill"));
  }

  private MessageRef reply(String key, ThreadRef thread, String words) {
    return (MessageRef) sent(new Sending.ToThread(key, thread, Post.line(words)));
  }

  private Ref sent(Sending sending) {
    Outcome outcome = platform().send(sending);
    assertThat(outcome).isInstanceOf(Outcome.Sent.class);
    return ((Outcome.Sent) outcome).ref();
  }

  @Test
  void its_refs_carry_its_name() {
    assertThat(channel().workspace().platform()).isEqualTo(platform().name());
    assertThat(post("a", Post.line("Hello")).channel()).isEqualTo(channel());
  }

  @Test
  void a_message_in_a_channel_is_there_and_stands_in_no_thread() {
    MessageRef message = post("a", Post.line("Design a feed"));

    assertThat(message.thread()).isNull();
    assertThat(textsIn(channel())).singleElement().asString().contains("Design a feed");
  }

  @Test
  void a_message_in_a_thread_is_there_and_knows_its_thread() {
    ThreadRef thread = open("t");

    MessageRef message = reply("q", thread, "What do you ask first?");

    assertThat(message.thread()).isEqualTo(thread.id());
    assertThat(message.channel()).isEqualTo(thread.channel());
    assertThat(textsIn(thread)).singleElement().asString().contains("What do you ask first?");
  }

  @Test
  void messages_of_a_thread_keep_their_order() {
    ThreadRef thread = open("t");

    IntStream.range(0, 5).forEach(i -> reply("q" + i, thread, "Question " + i));

    List<String> texts = textsIn(thread);
    assertThat(texts).hasSize(5);
    IntStream.range(0, 5).forEach(i -> assertThat(texts.get(i)).contains("Question " + i));
  }

  @Test
  void the_same_key_twice_is_one_message() {
    ThreadRef thread = open("t");

    MessageRef first = reply("q", thread, "Once");
    Outcome again = platform().send(new Sending.ToThread("q", thread, Post.line("Once")));

    assertThat(again).isEqualTo(new Outcome.Sent(first));
    assertThat(textsIn(thread)).hasSize(1);
  }

  @Test
  void what_was_sent_is_found_and_what_was_not_is_absent_or_cannot_be_told() {
    Instant before = now();
    ThreadRef thread = open("t");
    MessageRef message = reply("q", thread, "Here");

    Found there = platform().find(new Sending.ToThread("q", thread, Post.line("Here")), before);
    Found not = platform().find(new Sending.ToThread("never", thread, Post.line("?")), before);

    assertThat(there).isEqualTo(new Found.There(message));
    assertThat(not).isNotInstanceOf(Found.There.class);
  }

  @Test
  void a_root_that_was_sent_is_found() {
    Instant before = now();
    MessageRef root = post("r", Post.line("Root"));

    assertThat(platform().find(new Sending.ToChannel("r", channel(), Post.line("Root")), before))
        .isEqualTo(new Found.There(root));
  }

  @Test
  void a_thread_opened_twice_is_the_same_thread() {
    MessageRef root = post("r", Post.line("Root"));

    Ref once = sent(new Sending.OpenThread("t", root, "A title"));
    Ref twice = sent(new Sending.OpenThread("t", root, "A title"));

    assertThat(once).isInstanceOf(ThreadRef.class).isEqualTo(twice);
  }

  @Test
  void an_edit_changes_the_text_and_may_be_repeated() {
    ThreadRef thread = open("t");
    MessageRef message = reply("q", thread, "Before");
    Sending.Edit edit = new Sending.Edit("e", message, Post.line("After"));

    Ref edited = sent(edit);
    sent(edit);

    assertThat(edited).isEqualTo(message);
    assertThat(textsIn(thread)).singleElement().asString().contains("After").doesNotContain("Bef");
  }

  @Test
  void a_message_can_be_edited_more_than_once_under_one_key() {
    MessageRef message = post("m", Post.line("One"));

    sent(new Sending.Edit("e", message, Post.line("Two")));
    sent(new Sending.Edit("e", message, Post.line("Three")));

    assertThat(textsIn(channel())).singleElement().asString().contains("Three");
  }

  @Test
  void marking_twice_is_fine_and_leaves_one_mark() {
    ThreadRef thread = open("t");
    MessageRef theirs = personWrites(thread, "My answer");
    Sending.React mark = new Sending.React("m", theirs, Sending.Mark.COUNTED);

    sent(mark);
    sent(mark);

    assertThat(marksOn(theirs, Sending.Mark.COUNTED)).isEqualTo(oneWhereItReacts());
  }

  @Test
  void a_mark_that_is_taken_back_is_gone_and_taking_it_back_twice_is_fine() {
    ThreadRef thread = open("t");
    MessageRef theirs = personWrites(thread, "My answer");
    Sending.Unreact back = new Sending.Unreact("b", theirs, Sending.Mark.COUNTED);
    sent(new Sending.React("m", theirs, Sending.Mark.COUNTED));

    sent(back);
    sent(back);

    assertThat(marksOn(theirs, Sending.Mark.COUNTED)).isZero();
  }

  @Test
  void a_heard_question_is_marked_as_that() {
    ThreadRef thread = open("t");
    MessageRef theirs = personWrites(thread, "? how many users");
    Sending.React mark = new Sending.React("m", theirs, Sending.Mark.HEARD);

    sent(mark);

    assertThat(marksOn(theirs, Sending.Mark.HEARD)).isEqualTo(oneWhereItReacts());
  }

  private int oneWhereItReacts() {
    return platform().abilities().reactions() ? 1 : 0;
  }

  @Test
  void a_message_to_one_person_is_not_in_the_channel() {
    Ref direct =
        sent(new Sending.ToMember("d", member(), channel(), Post.line("Only for your eyes")));

    assertThat(direct).isInstanceOf(MessageRef.class);
    assertThat(textsIn(channel())).isEmpty();
  }

  @Test
  void a_message_in_a_thread_that_is_gone_is_refused_as_that() {
    ThreadRef thread = open("t");
    removeThread(thread);

    Outcome outcome = platform().send(new Sending.ToThread("q", thread, Post.line("Anybody?")));

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).reason()).isEqualTo(Outcome.Reason.THREAD_GONE);
  }

  @Test
  void an_edit_of_a_message_that_is_gone_is_refused_as_that() {
    MessageRef message = post("m", Post.line("Soon gone"));
    removeMessage(message);

    Outcome outcome = platform().send(new Sending.Edit("e", message, Post.line("?")));

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).reason()).isEqualTo(Outcome.Reason.MESSAGE_GONE);
  }

  @Test
  void a_channel_that_never_was_is_refused() {
    ChannelRef nowhere = new ChannelRef(channel().workspace(), "nowhere");

    Outcome outcome = platform().send(new Sending.ToChannel("n", nowhere, Post.line("Hello?")));

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).reason()).isEqualTo(Outcome.Reason.CHANNEL_GONE);
  }

  @Test
  void peoples_text_never_becomes_markup_or_a_mention() {
    String mean = "<b>x</b> *x* _x_ `x` ||x|| @everyone @here <!channel> <@U1> [x](http://evil)";
    post("m", Post.of("An answer", new Block.Quote("@everyone", mean), Block.paragraph(mean)));

    assertThat(textsIn(channel())).isNotEmpty().allMatch(this::isInert);
  }

  @Test
  void a_post_longer_than_a_message_keeps_within_the_limit_and_its_ref_can_be_edited() {
    int limit = platform().abilities().messageCharacters();
    String sentence = "A sentence that has to go somewhere. ";
    Block[] blocks =
        IntStream.range(0, 12)
            .mapToObj(_ -> Block.paragraph(sentence.repeat(limit / sentence.length() / 8)))
            .toArray(Block[]::new);

    MessageRef message = post("long", Post.of("Long", blocks));
    sent(new Sending.Edit("e", message, Post.line("Short")));

    assertThat(textsIn(channel())).allMatch(text -> text.codePoints().count() <= limit);
  }

  @Test
  void catching_up_brings_what_people_wrote_in_order_and_not_our_own() {
    ThreadRef thread = open("t");
    MessageRef early = personWrites(thread, "Too early");
    reply("q", thread, "Ours");
    MessageRef first = personWrites(thread, "First");
    MessageRef second = personWrites(thread, "Second");

    List<ChatEvent> all = platform().since(thread, Instant.EPOCH);
    Instant from = all.get(1).origin().at();

    assertThat(all.stream().map(PlatformContract::said).toList())
        .containsExactly(early, first, second);
    assertThat(platform().since(thread, from).stream().map(PlatformContract::said).toList())
        .containsSubsequence(first, second);
    assertThat(all.stream().map(event -> event.origin().id()).toList()).doesNotHaveDuplicates();
    assertThat(platform().since(thread, Instant.EPOCH)).as("the same ids again").isEqualTo(all);
  }

  private static MessageRef said(ChatEvent event) {
    return ((ChatEvent.Said) event).message();
  }
}
