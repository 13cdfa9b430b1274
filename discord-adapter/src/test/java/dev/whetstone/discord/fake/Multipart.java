package dev.whetstone.discord.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `multipart/form-data` body: reference#uploading-files.
record Multipart(List<Part> parts) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  /// One part; its file name is empty where it is no file.
  ///
  /// @param content its bytes, as characters of the same number
  record Part(String name, String file, String content) {
    String text() {
      return utf8(content);
    }
  }

  static boolean is(String contentType) {
    return contentType.startsWith("multipart/form-data");
  }

  static Multipart read(String contentType, byte[] body) {
    List<Part> parts = new ArrayList<>();
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (boundary.find()) {
      // Bytes as characters of the same number, so that nothing in a picture is lost.
      String text = new String(body, StandardCharsets.ISO_8859_1);
      for (String piece : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
        int head = piece.indexOf("\r\n\r\n");
        if (head >= 0) {
          parts.add(part(piece.substring(0, head), piece.substring(head + 4, piece.length() - 2)));
        }
      }
    }
    return new Multipart(parts);
  }

  private static Part part(String head, String content) {
    return new Part(found(NAME, head), utf8(found(FILE, head)), content);
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String found(Pattern pattern, String head) {
    Matcher matcher = pattern.matcher(head);
    return matcher.find() ? matcher.group(1) : "";
  }
}
