package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something a person did with the app, and what came of it.
public final class Deed {
  private final World world;
  private final Person person;
  private final JsonObject payload;
  private final long moment;
  private @Nullable Parcel parcel;
  private @Nullable JsonObject ack;

  Deed(World world, Person person, JsonObject payload) {
    this.world = world;
    this.person = person;
    this.payload = payload;
    this.moment = world.latest();
  }

  void sent(Parcel first) {
    parcel = first;
    world.deliveries.send(first);
  }

  /// False when it had been acknowledged before.
  boolean acknowledged(JsonObject answer) {
    boolean isFirst = ack == null;
    if (isFirst) {
      ack = answer;
    }
    return isFirst;
  }

  /// Waits for the acknowledgement; its payload, empty when it had none.
  public JsonObject awaitAck() {
    return world.await("an acknowledgement", () -> Optional.ofNullable(ack));
  }

  /// Waits for the modal that was opened, pushed or updated (also with errors) after this deed.
  public FakeView awaitView() {
    return world.await(
        "a modal", () -> person.modals().top().filter(v -> v.seq() > moment).map(LiveView::seen));
  }

  /// Waits for a message that only this person sees, by acknowledgement, response_url or
  /// chat.postEphemeral, after this deed.
  public FakeMessage awaitWhisper() {
    return world.await("a whisper", () -> person.whispers().after(moment));
  }

  /// Its trigger_id; expires after 3 s of the clock.
  public String trigger() {
    return Tree.text(payload, "trigger_id");
  }

  /// Its response_url; empty where Slack sends none.
  public String responseUrl() {
    return Tree.text(payload, "response_url");
  }

  /// What was sent to the app.
  public JsonObject payload() {
    return payload.deepCopy();
  }

  /// Delivers the very same payload once more, as a retry does.
  public void again() {
    world.doing(() -> {
      if (parcel != null) {
        world.deliveries.sendAgain(parcel);
      }
    });
  }
}
