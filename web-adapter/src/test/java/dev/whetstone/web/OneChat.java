package dev.whetstone.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A chat of its own for each test.
abstract class OneChat {
  /// The address of its channel's messages.
  static final String CHANNEL = "/api/channels/general/messages";

  @TempDir Path folder;
  Chat chat;

  @BeforeEach
  void open() {
    chat = Chat.local(folder);
  }

  @AfterEach
  void close() {
    chat.close();
  }
}
