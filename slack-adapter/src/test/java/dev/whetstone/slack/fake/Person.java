package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person's hands and eyes.
public final class Person {
  private final World world;
  private final FakeTeam team;
  private final String id;
  private final Modals modals;
  private final Whispers whispers;
  private final Hands hands;
  private String name;
  private String zone = "";
  private boolean isAdmin;

  Person(World world, FakeTeam team, String id) {
    this.world = world;
    this.team = team;
    this.id = id;
    this.name = id.toLowerCase(java.util.Locale.ROOT);
    this.modals = new Modals(world, this);
    this.whispers = new Whispers(world, this);
    this.hands = new Hands(world, this);
  }

  /// `U…`.
  public String id() {
    return id;
  }

  String name() {
    return name;
  }

  FakeTeam team() {
    return team;
  }

  Modals modals() {
    return modals;
  }

  Whispers whispers() {
    return whispers;
  }

  /// Gives them a name.
  public Person called(String newName) {
    world.doing(() -> name = newName);
    return this;
  }

  /// Sets the zone of their profile.
  public Person livesIn(String newZone) {
    world.doing(() -> zone = newZone);
    return this;
  }

  /// Makes them an admin of the workspace.
  public Person madeAdmin() {
    world.doing(() -> isAdmin = true);
    return this;
  }

  /// As users.info gives it: docs.slack.dev/reference/objects/user-object.
  JsonObject profile() {
    JsonObject user =
        Tree.object(
            "id",
            id,
            "team_id",
            team.id(),
            "name",
            name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'),
            "real_name",
            name,
            "deleted",
            false,
            "is_admin",
            isAdmin,
            "is_owner",
            false,
            "is_bot",
            false,
            "profile",
            Tree.object("real_name", name, "display_name", name));
    if (!zone.isEmpty()) {
      user.addProperty("tz", zone);
      user.addProperty(
          "tz_offset", ZoneId.of(zone).getRules().getOffset(world.now()).getTotalSeconds());
    }
    return user;
  }

  /// Writes in a channel.
  public FakeMessage writes(String channel, String text) {
    return writes(channel, "", text);
  }

  /// Writes in a thread. `&`, `<` and `>` go out escaped, mentions and addresses do not.
  public FakeMessage writes(String channel, String root, String text) {
    return world.within(() -> hands.writes(channel, root, text, new JsonObject()));
  }

  /// Writes in a thread and also sends it to the channel: subtype `thread_broadcast`.
  public FakeMessage broadcasts(String channel, String root, String text) {
    JsonObject more = Tree.object("subtype", "thread_broadcast");
    return world.within(() -> hands.writes(channel, root, text, more));
  }

  /// Writes in a thread with a picture: subtype `file_share`.
  public FakeMessage showsPicture(String channel, String root, String text) {
    return world.within(() -> {
      JsonObject file =
          Tree.object("id", world.nextId("F"), "mimetype", "image/png", "name", "board.png");
      JsonObject more = Tree.object("subtype", "file_share", "files", List.of(file));
      return hands.writes(channel, root, text, more);
    });
  }

  /// Changes a message of theirs.
  public void edits(FakeMessage message, String text) {
    world.doing(
        () -> team.channel(message.channel()).store().edits(message.ts(), id, Texts.typed(text)));
  }

  /// Deletes a message of theirs.
  public void deletes(FakeMessage message) {
    world.doing(() -> team.channel(message.channel()).store().deletes(message.ts(), id));
  }

  /// Reacts to a message.
  public void reacts(FakeMessage message, String emoji) {
    world.doing(() -> team.channel(message.channel()).store().reacts(message.ts(), emoji, id));
  }

  /// Takes a reaction back.
  public void unreacts(FakeMessage message, String emoji) {
    world.doing(() -> team.channel(message.channel()).store().unreacts(message.ts(), emoji, id));
  }

  /// Presses a button, named by its label, action_id or value, of a message or of what only they
  /// see.
  public Deed presses(FakeMessage message, String button) {
    return world.within(() -> hands.presses(message, button));
  }

  /// Presses a button of a modal or of their Home.
  public Deed presses(FakeView view, String button) {
    return world.within(() -> hands.presses(live(view), button));
  }

  private LiveView live(FakeView view) {
    return modals
        .home()
        .filter(home -> home.id.equals(view.id()))
        .or(() -> Optional.ofNullable(world.views.get(view.id())))
        .orElseThrow(() -> new AssertionError("The view is closed: " + view.seen()));
  }

  /// Sends a form: values by block id; a choice by its text or value, several divided by commas.
  /// What a modal's client stops by itself (a required field left empty, too long) fails here.
  public Deed submits(FakeView view, Map<String, String> values) {
    return world.within(() -> hands.submits(live(view), values));
  }

  /// Closes a modal.
  public void closes(FakeView view) {
    world.doing(() -> hands.closes(live(view)));
  }

  /// Types a slash command, `/drill …`, in a channel.
  public Deed types(String command, String channel) {
    return world.within(() -> hands.types(command, channel));
  }

  /// Opens the app's Home tab.
  public void opensHome() {
    world.doing(hands::opensHome);
  }

  /// What their Home shows.
  public Optional<FakeView> home() {
    return world.within(() -> modals.home().map(LiveView::seen));
  }

  /// Waits until a Home was published that holds some words.
  public FakeView awaitHome(String words) {
    return world.await(
        "a Home with: " + words, () -> home().filter(view -> view.seen().contains(words)));
  }

  /// The modal in front of them.
  public Optional<FakeView> modal() {
    return world.within(() -> modals.top().map(LiveView::seen));
  }

  /// Waits until the modal in front of them holds some words.
  public FakeView awaitModal(String words) {
    return world.await(
        "a modal with: " + words, () -> modal().filter(view -> view.seen().contains(words)));
  }

  /// What only they see in a channel, oldest first.
  public List<FakeMessage> whispers(String channel) {
    return world.within(() -> whispers.in(channel));
  }

  /// Waits for something that only they see and that holds some words.
  public FakeMessage awaitWhisper(String channel, String words) {
    return world.await(
        "a whisper with: " + words,
        () -> whispers.in(channel).stream().filter(m -> m.seen().contains(words)).findFirst());
  }

  FakeMessage whispered(String channel, String replaced, JsonObject body) {
    return whispers.add(channel, replaced, body);
  }

  void forgets(String channel, String ts) {
    whispers.remove(channel, ts);
  }

  /// What stands in their direct messages with the bot.
  public List<FakeMessage> directs() {
    return world.within(() -> team.direct(id).messages());
  }

  /// Writes to the bot directly.
  public FakeMessage writesToBot(String text) {
    return world.within(() -> hands.writes(team.direct(id).id(), "", text, new JsonObject()));
  }

  /// Takes our bot into a channel: `member_joined_channel`.
  public void invitesBot(String channel) {
    world.doing(() -> team.channel(channel).takesIn(team.botUser(), id));
  }

  /// Takes our bot out: `channel_left` (`group_left`).
  public void removesBot(String channel) {
    world.doing(() -> team.channel(channel).lets(team.botUser()));
  }

  /// Joins a channel: `member_joined_channel` and a `channel_join` message.
  public void joins(String channel) {
    world.doing(() -> team.channel(channel).takesIn(id, ""));
  }

  /// Leaves a channel: `member_left_channel`.
  public void leaves(String channel) {
    world.doing(() -> team.channel(channel).lets(id));
  }

  /// Archives a channel: `channel_archive`.
  public void archives(String channel) {
    world.doing(() -> team.channel(channel).archived(id));
  }

  /// Opens an archived channel again: `channel_unarchive`.
  public void unarchives(String channel) {
    world.doing(() -> team.channel(channel).unarchived(id));
  }

  /// Deletes a channel: `channel_deleted`.
  public void deletesChannel(String channel) {
    world.doing(() -> team.channel(channel).deleted());
  }

  /// Renames a channel: `channel_rename`.
  public void renames(String channel, String newName) {
    world.doing(() -> team.channel(channel).renamed(newName));
  }

  /// Sets a channel's topic: a `channel_topic` message.
  public void setsTopic(String channel, String topic) {
    world.doing(() -> team.channel(channel).topicSet(id, topic));
  }
}
