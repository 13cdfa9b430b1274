package dev.whetstone.app.proof;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What goes over the wire between the product and its chat service: a list of words, of which the
/// first says what is meant. One question and one answer a connection.
final class Frame {
  private Frame() {}

  static void write(Socket socket, List<String> words) throws IOException {
    write(socket.getOutputStream(), words);
  }

  static void write(OutputStream stream, List<String> words) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(words.size());
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.flush();
  }

  /// @throws java.io.EOFException when the other side has gone, be it in the middle of a word
  static List<String> read(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    int count = in.readInt();
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      words.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return words;
  }
}
