package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person's hands and eyes.
public final class Person {
  private final World world;
  private final FakeGuild guild;
  private final String id;
  private final String firstName;
  private final Hands hands;
  private final Map<String, ObjectNode> whispers = new LinkedHashMap<>();
  private final Set<Permission> more = EnumSet.noneOf(Permission.class);
  private String name;
  private boolean refusesDirects;
  private @Nullable FakeChannel direct;
  private @Nullable FakeModal modal;

  Person(World world, FakeGuild guild, String name) {
    this.world = world;
    this.guild = guild;
    this.id = world.nextId();
    this.firstName = name;
    this.name = name;
    this.hands = new Hands(world, this);
    world.people.put(id, this);
  }

  /// Their id.
  public String id() {
    return id;
  }

  /// Their display name.
  public String name() {
    return name;
  }

  String firstName() {
    return firstName;
  }

  FakeGuild guild() {
    return guild;
  }

  boolean refusesDirectMessages() {
    return refusesDirects;
  }

  /// What they may do everywhere.
  Set<Permission> permissions() {
    Set<Permission> all = EnumSet.copyOf(guild.everybodysPermissions());
    all.addAll(more);
    return all;
  }

  /// resources/user#user-object.
  ObjectNode user() {
    String handle = firstName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]", "_");
    ObjectNode user =
        Tree.object("id", id, "username", handle, "global_name", name, "discriminator", "0");
    return user.put("bot", false).put("public_flags", 0).putNull("avatar");
  }

  ObjectNode member() {
    return GuildShape.member(user(), List.of());
  }

  /// Gives them another display name.
  public Person called(String newName) {
    world.doing(() -> name = newName);
    return this;
  }

  /// Lets them manage channels.
  public Person managesChannels() {
    world.doing(() -> more.add(Permission.MANAGE_CHANNELS));
    return this;
  }

  /// Takes no direct messages: 50007.
  public Person refusesDirects() {
    world.doing(() -> refusesDirects = true);
    return this;
  }

  /// Writes in a channel or thread; an archived thread opens by it.
  public FakeMessage writes(FakeChannel channel, String text) {
    return world.within(() -> hands.writes(channel, Tree.object("content", text)));
  }

  /// Writes with a picture.
  public FakeMessage showsPicture(FakeChannel channel, String text) {
    return world.within(() -> {
      ObjectNode picture = Attachments.of(world, channel, "board.png", "", 2048);
      return hands.writes(channel, Tree.object("content", text, "attachments", List.of(picture)));
    });
  }

  /// Writes to the bot directly.
  public FakeMessage writesToBot(String text) {
    return world.within(() -> hands.writes(direct(), Tree.object("content", text)));
  }

  /// The channel of their direct messages with the bot.
  public FakeChannel direct() {
    return world.within(() -> {
      FakeChannel open = direct == null ? FakeChannel.direct(world, this) : direct;
      direct = open;
      return open;
    });
  }

  /// What stands in their direct messages with the bot.
  public List<FakeMessage> directs() {
    return direct().messages();
  }

  /// Waits until the bot's direct messages to them are so many.
  public List<FakeMessage> awaitDirects(int count) {
    return direct().awaitMessages(count);
  }

  /// Changes a message of theirs: MESSAGE_UPDATE.
  public void edits(FakeMessage message, String text) {
    world.doing(
        () -> hands.place(message).store().edit(message.id(), Tree.object("content", text)));
  }

  /// Deletes a message of theirs: MESSAGE_DELETE.
  public void deletes(FakeMessage message) {
    world.doing(() -> hands.own(message).store().delete(message.id()));
  }

  /// Reacts to a message.
  public void reacts(FakeMessage message, String emoji) {
    world.doing(() -> world.reactions.add(hands.place(message), message.id(), emoji, id));
  }

  /// Takes a reaction back.
  public void unreacts(FakeMessage message, String emoji) {
    world.doing(() -> world.reactions.remove(hands.place(message), message.id(), emoji, id));
  }

  /// Presses a button, named by its label or custom_id, of a message or of what only they see.
  /// Fails when there is none such, or it is disabled.
  public Deed presses(FakeMessage message, String button) {
    return world.within(() -> hands.presses(message, button));
  }

  /// Chooses in a select of a message (named by its placeholder or custom_id), by labels or values.
  public Deed chooses(FakeMessage message, String select, String... options) {
    return world.within(() -> hands.chooses(message, select, List.of(options)));
  }

  /// Sends a form: values by label or custom_id; a choice by label or value, several divided by
  /// commas. What the client stops by itself (a required field left empty, too long) fails here.
  /// The form is closed by it; it can be sent again all the same, as from a client that lagged.
  public Deed submits(FakeModal form, Map<String, String> values) {
    return world.within(() -> {
      Deed deed = hands.submits(form, values);
      closes(form);
      return deed;
    });
  }

  /// Closes a form; Discord tells nobody.
  public void closes(FakeModal form) {
    world.doing(() -> {
      if (form.equals(modal)) {
        modal = null;
      }
    });
  }

  /// Types a slash command as registered, `/drill start llm`: subcommands by name, then options in
  /// order, the last one taking the rest; `name:value` names one, which takes all up to the next.
  /// What the client would not send (an unknown command, a required option left out, a missing
  /// permission) fails here.
  public Deed types(String command, FakeChannel channel) {
    return world.within(() -> hands.types(command, channel));
  }

  /// Is typing a command and waits for suggestions for its last word: `/drill start ll`.
  public Deed completes(String partial, FakeChannel channel) {
    return world.within(() -> hands.completes(partial, channel));
  }

  /// The form in front of them.
  public Optional<FakeModal> modal() {
    return world.within(() -> Optional.ofNullable(modal));
  }

  void shown(FakeModal form) {
    modal = form;
  }

  /// Waits until the form in front of them holds some words.
  public FakeModal awaitModal(String words) {
    return world.await(
        "a modal with: " + words, () -> modal().filter(form -> form.seen().contains(words)));
  }

  /// What only they see in a channel, oldest first.
  public List<FakeMessage> whispers(FakeChannel channel) {
    return world.within(() ->
        whispers.values().stream()
            .filter(json -> Tree.text(json, "channel_id").equals(channel.id()))
            .filter(json -> (Tree.number(json, "flags") & Texts.LOADING) == 0)
            .map(FakeMessage::of)
            .toList());
  }

  /// Waits for something that only they see and that holds some words.
  public FakeMessage awaitWhisper(FakeChannel channel, String words) {
    return world.await(
        "a whisper with: " + words,
        () -> whispers(channel).stream().filter(m -> m.seen().contains(words)).findFirst());
  }

  /// Dismisses what only they see.
  public void dismisses(FakeMessage whisper) {
    world.doing(() -> whispers.remove(whisper.id()));
  }

  Optional<ObjectNode> whisper(String messageId) {
    return Optional.ofNullable(whispers.get(messageId));
  }

  void whispered(ObjectNode message) {
    whispers.put(Tree.text(message, "id"), message);
  }

  void forgets(String messageId) {
    whispers.remove(messageId);
  }

  /// Leaves the server.
  public void leaves() {
    world.doing(() -> guild.lets(this));
  }
}
