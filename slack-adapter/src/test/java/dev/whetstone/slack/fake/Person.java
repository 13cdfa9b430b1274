package dev.whetstone.slack.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person's hands and eyes.
@SuppressWarnings("DoNotCallSuggester")
public final class Person {
  Person() {}

  /// `U…`.
  public String id() {
    throw new UnsupportedOperationException();
  }

  /// Gives them a name.
  public Person called(String name) {
    throw new UnsupportedOperationException(name);
  }

  /// Sets the zone of their profile.
  public Person livesIn(String zone) {
    throw new UnsupportedOperationException(zone);
  }

  /// Makes them an admin of the workspace.
  public Person madeAdmin() {
    throw new UnsupportedOperationException();
  }

  /// Writes in a channel.
  public FakeMessage writes(String channel, String text) {
    throw new UnsupportedOperationException(channel + text);
  }

  /// Writes in a thread.
  public FakeMessage writes(String channel, String root, String text) {
    throw new UnsupportedOperationException(channel + root + text);
  }

  /// Writes in a thread and also sends it to the channel: subtype `thread_broadcast`.
  public FakeMessage broadcasts(String channel, String root, String text) {
    throw new UnsupportedOperationException(channel + root + text);
  }

  /// Writes in a thread with a picture: subtype `file_share`.
  public FakeMessage showsPicture(String channel, String root, String text) {
    throw new UnsupportedOperationException(channel + root + text);
  }

  /// Changes a message of theirs.
  public void edits(FakeMessage message, String text) {
    throw new UnsupportedOperationException(message.ts() + text);
  }

  /// Deletes a message of theirs.
  public void deletes(FakeMessage message) {
    throw new UnsupportedOperationException(message.ts());
  }

  /// Reacts to a message.
  public void reacts(FakeMessage message, String emoji) {
    throw new UnsupportedOperationException(message.ts() + emoji);
  }

  /// Takes a reaction back.
  public void unreacts(FakeMessage message, String emoji) {
    throw new UnsupportedOperationException(message.ts() + emoji);
  }

  /// Presses a button, named by its label or action_id, of a message or of what only they see.
  public Deed presses(FakeMessage message, String button) {
    throw new UnsupportedOperationException(message.ts() + button);
  }

  /// Presses a button of a modal or of their Home.
  public Deed presses(FakeView view, String button) {
    throw new UnsupportedOperationException(view.id() + button);
  }

  /// Sends a form: values by block id; a choice by its text or value, several divided by commas.
  /// What a modal's client stops by itself (a required field left empty, too long) fails here.
  public Deed submits(FakeView view, Map<String, String> values) {
    throw new UnsupportedOperationException(view.id() + values);
  }

  /// Closes a modal.
  public void closes(FakeView view) {
    throw new UnsupportedOperationException(view.id());
  }

  /// Types a slash command, `/drill …`, in a channel.
  public Deed types(String command, String channel) {
    throw new UnsupportedOperationException(command + channel);
  }

  /// Opens the app's Home tab.
  public void opensHome() {
    throw new UnsupportedOperationException();
  }

  /// What their Home shows.
  public Optional<FakeView> home() {
    throw new UnsupportedOperationException();
  }

  /// Waits until a Home was published that holds some words.
  public FakeView awaitHome(String words) {
    throw new UnsupportedOperationException(words);
  }

  /// The modal in front of them.
  public Optional<FakeView> modal() {
    throw new UnsupportedOperationException();
  }

  /// Waits until the modal in front of them holds some words.
  public FakeView awaitModal(String words) {
    throw new UnsupportedOperationException(words);
  }

  /// What only they see in a channel, oldest first.
  public List<FakeMessage> whispers(String channel) {
    throw new UnsupportedOperationException(channel);
  }

  /// Waits for something that only they see and that holds some words.
  public FakeMessage awaitWhisper(String channel, String words) {
    throw new UnsupportedOperationException(channel + words);
  }

  /// What the bot wrote to them directly.
  public List<FakeMessage> directs() {
    throw new UnsupportedOperationException();
  }

  /// Takes our bot into a channel: `member_joined_channel`.
  public void invitesBot(String channel) {
    throw new UnsupportedOperationException(channel);
  }

  /// Takes our bot out: `member_left_channel`.
  public void removesBot(String channel) {
    throw new UnsupportedOperationException(channel);
  }

  /// Joins a channel: `member_joined_channel` and a `channel_join` message.
  public void joins(String channel) {
    throw new UnsupportedOperationException(channel);
  }

  /// Archives a channel: `channel_archive`.
  public void archives(String channel) {
    throw new UnsupportedOperationException(channel);
  }

  /// Deletes a channel: `channel_deleted`.
  public void deletesChannel(String channel) {
    throw new UnsupportedOperationException(channel);
  }

  /// Renames a channel: `channel_rename`.
  public void renames(String channel, String name) {
    throw new UnsupportedOperationException(channel + name);
  }

  /// Sets a channel's topic: a `channel_topic` message.
  public void setsTopic(String channel, String topic) {
    throw new UnsupportedOperationException(channel + topic);
  }
}
