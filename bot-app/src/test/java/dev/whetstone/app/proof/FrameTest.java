package dev.whetstone.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class FrameTest {
  private static final List<String> WORDS = List.of("show", "", "Überraschung", "hide");

  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Frame.write(bytes, WORDS);
    return bytes.toByteArray();
  }

  /// What is read of so many first bytes when the other side dies after them.
  private static List<String> readAfter(int bytes) throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket asker = new Socket(door.getInetAddress(), door.getLocalPort())) {
      try (Socket dying = door.accept();
          OutputStream out = dying.getOutputStream()) {
        out.write(written(), 0, bytes);
      }
      return Frame.read(asker);
    }
  }

  @Test
  void all_words_arrive_as_they_were_written() throws IOException {
    assertThat(readAfter(written().length)).isEqualTo(WORDS);
  }

  @Test
  void whoever_is_killed_in_the_middle_of_an_answer_has_not_answered() throws IOException {
    for (int bytes = 0; bytes < written().length; bytes++) {
      int first = bytes;
      assertThatThrownBy(() -> readAfter(first))
          .as("after %d bytes", first)
          .isInstanceOf(EOFException.class);
    }
  }
}
