package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Sending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Pictures and files, which go to Slack before the messages that show them.
@Timeout(60)
final class UploadsTest extends OneChannel {
  private static final Post PICTURE = Post.of("Wrap", new Block.Picture("diagram/x", "A to B"));

  @Test
  void a_picture_is_uploaded_once_and_shown_by_its_file() {
    kit.slack.processesFilesLater();
    Thread.startVirtualThread(() -> {
      kit.slack.awaitCalls("files.info", 1);
      kit.slack.processesFiles();
    });

    kit.platform.send(new Sending.ToChannel("a", channel, PICTURE));
    kit.platform.send(new Sending.ToChannel("b", channel, PICTURE));

    assertThat(messages()).hasSize(2).allMatch(m -> m.json().toString().contains("slack_file"));
    assertThat(kit.slack.calls("files.completeUploadExternal")).hasSize(1);
    assertThat(kit.slack.violations()).isEmpty();
  }

  @Test
  void a_picture_that_was_drawn_better_meanwhile_is_uploaded_again() {
    kit.platform.send(new Sending.ToChannel("a", channel, PICTURE));
    kit.drawn = "a better png";
    kit.restart();

    kit.platform.send(new Sending.ToChannel("b", channel, PICTURE));
    kit.platform.send(new Sending.ToChannel("c", channel, PICTURE));

    assertThat(kit.slack.calls("files.completeUploadExternal")).hasSize(2);
    assertThat(messages()).hasSize(3).allMatch(m -> m.json().toString().contains("slack_file"));
  }

  @Test
  void a_picture_that_cannot_be_uploaded_is_told_in_words() {
    kit.slack.faults().always("files.getUploadURLExternal").refuses("missing_scope");
    Post post =
        Post.of(
            "Wrap",
            new Block.Picture("diagram/x", "A to B"),
            Block.buttons(Button.first("Start", Press.of("start", "r"))));

    kit.platform.send(new Sending.ToChannel("a", channel, post));

    assertThat(messages().getFirst().seen()).contains("A to B");
    assertThat(messages().getFirst().buttons()).containsExactly("Start");
    assertThat(kit.platform.checkup())
        .containsExactly(new Lack(Lack.Kind.SCOPE, "files:write", null, false));
  }

  @Test
  void a_picture_that_slack_will_not_show_is_told_in_words() {
    kit.slack.faults().on("chat.postMessage").refuses("invalid_blocks");

    assertThat(kit.platform.send(new Sending.ToChannel("a", channel, PICTURE)))
        .isInstanceOf(Outcome.Sent.class);
    assertThat(messages().getFirst().seen()).contains("A to B");
  }

  @Test
  void a_picture_that_slack_finishes_late_is_shown_by_the_next_edit_and_not_uploaded_again() {
    kit.slack.processesFilesLater();
    kit.slack.faults().on("chat.postMessage").refuses("invalid_blocks");
    Outcome sent = kit.platform.send(new Sending.ToChannel("a", channel, PICTURE));
    kit.slack.processesFiles();

    kit.platform.send(new Sending.Edit("e", (MessageRef) ((Outcome.Sent) sent).ref(), PICTURE));

    assertThat(messages().getFirst().json().toString()).contains("slack_file");
    assertThat(kit.slack.calls("files.completeUploadExternal")).hasSize(1);
  }

  @Test
  void an_edit_whose_picture_slack_will_not_show_tells_it_in_words() {
    MessageRef message = (MessageRef) ((Outcome.Sent) post("a")).ref();
    kit.slack.faults().on("chat.update").refuses("invalid_blocks");

    assertThat(kit.platform.send(new Sending.Edit("e", message, PICTURE)))
        .isEqualTo(new Outcome.Sent(message));
    assertThat(messages().getFirst().seen()).contains("A to B");
  }

  @Test
  void a_file_of_a_private_reply_comes_as_a_direct_message() {
    Block.File file = new Block.File("mydata.json", "application/json", "{\"a\":1}");
    Post post = Post.of("Your data", file);
    MemberRef member = new MemberRef(channel.workspace(), kit.slack.person("U0ADA00001").id());

    Media media = kit.platform.mediaFor(kit.team(), member.id(), post);

    assertThat(media.isDelivered(file)).isTrue();
    assertThat(kit.slack.violations()).isEmpty();
  }
}
