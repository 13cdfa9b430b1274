package dev.whetstone.discord.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person's hands and eyes.
@SuppressWarnings("DoNotCallSuggester")
public final class Person {
  /// Their id.
  public String id() {
    throw new UnsupportedOperationException();
  }

  /// Their display name.
  public String name() {
    throw new UnsupportedOperationException();
  }

  /// Gives them another display name.
  public Person called(String newName) {
    throw new UnsupportedOperationException();
  }

  /// Lets them manage channels.
  public Person managesChannels() {
    throw new UnsupportedOperationException();
  }

  /// Takes nobody's direct messages: 50007.
  public Person refusesDirects() {
    throw new UnsupportedOperationException();
  }

  /// Writes in a channel or thread.
  public FakeMessage writes(FakeChannel channel, String text) {
    throw new UnsupportedOperationException();
  }

  /// Writes with a picture.
  public FakeMessage showsPicture(FakeChannel channel, String text) {
    throw new UnsupportedOperationException();
  }

  /// Writes to the bot directly.
  public FakeMessage writesToBot(String text) {
    throw new UnsupportedOperationException();
  }

  /// What stands in their direct messages with the bot.
  public List<FakeMessage> directs() {
    throw new UnsupportedOperationException();
  }

  /// Waits until the bot wrote so many direct messages.
  public List<FakeMessage> awaitDirects(int count) {
    throw new UnsupportedOperationException();
  }

  /// Changes a message of theirs: MESSAGE_UPDATE.
  public void edits(FakeMessage message, String text) {
    throw new UnsupportedOperationException();
  }

  /// Deletes a message of theirs: MESSAGE_DELETE.
  public void deletes(FakeMessage message) {
    throw new UnsupportedOperationException();
  }

  /// Reacts to a message.
  public void reacts(FakeMessage message, String emoji) {
    throw new UnsupportedOperationException();
  }

  /// Takes a reaction back.
  public void unreacts(FakeMessage message, String emoji) {
    throw new UnsupportedOperationException();
  }

  /// Presses a button, named by its label or custom_id, of a message or of what only they see.
  public Deed presses(FakeMessage message, String button) {
    throw new UnsupportedOperationException();
  }

  /// Chooses in a select of a message (named by its placeholder or custom_id), by labels or values.
  public Deed chooses(FakeMessage message, String select, String... options) {
    throw new UnsupportedOperationException();
  }

  /// Sends a form: values by label or custom_id; a choice by label or value, several divided by
  /// commas.
  public Deed submits(FakeModal modal, Map<String, String> values) {
    throw new UnsupportedOperationException();
  }

  /// Closes a form.
  public void closes(FakeModal modal) {
    throw new UnsupportedOperationException();
  }

  /// Types a slash command as registered, `/drill start llm`; `name:value` names an option.
  public Deed types(String command, FakeChannel channel) {
    throw new UnsupportedOperationException();
  }

  /// Is typing a command and sees suggestions for its last word: `/drill start ll`.
  public Deed completes(String partial, FakeChannel channel) {
    throw new UnsupportedOperationException();
  }

  /// The form in front of them.
  public Optional<FakeModal> modal() {
    throw new UnsupportedOperationException();
  }

  /// Waits until the form in front of them holds some words.
  public FakeModal awaitModal(String words) {
    throw new UnsupportedOperationException();
  }

  /// What only they see in a channel, oldest first.
  public List<FakeMessage> whispers(FakeChannel channel) {
    throw new UnsupportedOperationException();
  }

  /// Waits for something that only they see and that holds some words.
  public FakeMessage awaitWhisper(FakeChannel channel, String words) {
    throw new UnsupportedOperationException();
  }

  /// Dismisses what only they see.
  public void dismisses(FakeMessage whisper) {
    throw new UnsupportedOperationException();
  }

  /// Leaves the server.
  public void leaves() {
    throw new UnsupportedOperationException();
  }
}
