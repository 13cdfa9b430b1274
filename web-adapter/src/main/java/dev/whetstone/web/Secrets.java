package dev.whetstone.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Makes secrets, and what is stored in their place.
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COOKIE_BYTES = 32;
  private static final int ID_BYTES = 9;

  private Secrets() {}

  static String cookie() {
    return random(COOKIE_BYTES);
  }

  /// Whether a browser's cookie may be one that we made.
  static boolean isCookie(String cookie) {
    return cookie.length() == cookie().length() && cookie.matches("[A-Za-z0-9_-]+");
  }

  static String memberId() {
    return id("m-");
  }

  /// A new id that begins like this.
  static String id(String beginning) {
    return beginning + random(ID_BYTES);
  }

  static String hash(String secret) {
    return HexFormat.of().formatHex(sha256(secret));
  }

  /// Compares in a time that tells nothing.
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(sha256(one), sha256(other));
  }

  private static String random(int size) {
    byte[] bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
