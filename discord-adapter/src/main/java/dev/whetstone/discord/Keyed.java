package dev.whetstone.discord;

import dev.whetstone.core.chat.Press;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the key of a sending travels with its message: as its nonce, which comes back with the
/// message itself but not in histories, and shortened before the id of its first button, which
/// stays.
final class Keyed {
  /// Before what a button carries: the beginning of the key's hash, or a number that makes it
  /// unique.
  private static final Pattern ID =
      Pattern.compile("(?:([\\w-]*)\\|)?([a-z-]+:.*)", Pattern.DOTALL);

  private static final int SIGN = 8;
  private static final int NONCE = 22;

  private Keyed() {}

  /// What the message of a key is sent with: the same each time, and no other message's.
  static String nonce(String key) {
    return hash(key).substring(0, NONCE);
  }

  /// What the first button of its message has before its id.
  static String sign(String key) {
    return hash(key).substring(0, SIGN);
  }

  /// The sign of the key that a nonce is of; empty where it is no nonce of ours.
  static Optional<String> signOfNonce(String nonce) {
    return nonce.matches("[\\w-]{22}") ? Optional.of(nonce.substring(0, SIGN)) : Optional.empty();
  }

  private static String hash(String key) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }

  /// What a button of ours carries; empty for one that is not ours.
  static Optional<Press> press(String customId) {
    Matcher parts = ID.matcher(customId);
    return parts.matches() ? Press.decode(parts.group(2)) : Optional.empty();
  }

  /// The sign of the key that a message of ours carries; empty where none of its buttons has one.
  static Optional<String> signOf(Payload message) {
    return customIds(message.all("components"))
        .map(ID::matcher)
        .filter(Matcher::matches)
        .map(parts -> Optional.ofNullable(parts.group(1)).orElse(""))
        .filter(sign -> sign.length() == SIGN)
        .findFirst();
  }

  private static Stream<String> customIds(List<Payload> components) {
    return components.stream()
        .flatMap(
            it -> Stream.concat(it.some("custom_id").stream(), customIds(it.all("components"))));
  }
}
