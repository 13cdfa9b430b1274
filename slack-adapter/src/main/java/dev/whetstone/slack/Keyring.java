package dev.whetstone.slack;

import dev.whetstone.core.adapter.SettingsException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The keys that seal tokens at rest: AES-256-GCM, the first seals, all open.
public final class Keyring {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

  private final Map<String, SecretKeySpec> keys;
  private final String sealing;
  private final SecureRandom random = new SecureRandom();

  private Keyring(Map<String, SecretKeySpec> keys) {
    this.keys = keys;
    this.sealing = keys.keySet().iterator().next();
  }

  /// Something sealed, and the key that opens it.
  public record Sealed(String keyId, String text) {}

  /// Reads `id:base64,…`.
  ///
  /// @throws SettingsException for anything else
  public static Keyring read(String typed) {
    Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    for (String part : typed.split(",", -1)) {
      String[] halves = part.strip().split(":", 2);
      byte[] key = halves.length == 2 ? bytes(halves[1]) : new byte[0];
      if (key.length != 32 || !ID.matcher(halves[0]).matches()) {
        throw new SettingsException(
            "WHETSTONE_KEYS is not a list of id:key, each key 32 bytes in base64.",
            "Make one: WHETSTONE_KEYS=\"k1:$(openssl rand -base64 32)\". To change keys, put the new"
                + " one first and keep the old ones behind it.");
      }
      keys.put(halves[0], new SecretKeySpec(key, "AES"));
    }
    return new Keyring(keys);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  /// Whether there is a key of this name.
  boolean has(String id) {
    return keys.containsKey(id);
  }

  /// Seals a text; it opens only beside the same `place`.
  ///
  /// @param place what the row is of, so that a sealed text cannot be moved to another row
  public Sealed seal(String text, String place) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed =
        crypt(
            Cipher.ENCRYPT_MODE,
            Objects.requireNonNull(keys.get(sealing)),
            nonce,
            aad(sealing, place),
            text.getBytes(StandardCharsets.UTF_8));
    ByteBuffer all = ByteBuffer.allocate(1 + NONCE + sealed.length);
    all.put(VERSION).put(nonce).put(sealed);
    return new Sealed(sealing, Base64.getEncoder().encodeToString(all.array()));
  }

  /// Opens what was sealed; empty when its key is not here, or when it was changed or moved.
  public Optional<String> open(Sealed sealed, String place) {
    byte[] all = bytes(sealed.text());
    SecretKeySpec key = keys.get(sealed.keyId());
    if (key == null || all.length <= 1 + NONCE || all[0] != VERSION) {
      return Optional.empty();
    }
    byte[] nonce = new byte[NONCE];
    ByteBuffer.wrap(all, 1, NONCE).get(nonce);
    byte[] text = new byte[all.length - 1 - NONCE];
    ByteBuffer.wrap(all, 1 + NONCE, text.length).get(text);
    try {
      byte[] opened = crypt(Cipher.DECRYPT_MODE, key, nonce, aad(sealed.keyId(), place), text);
      return Optional.of(new String(opened, StandardCharsets.UTF_8));
    } catch (IllegalStateException changed) {
      return Optional.empty();
    }
  }

  private static byte[] aad(String keyId, String place) {
    return (VERSION + "/" + keyId + "/" + place).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] aad, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(aad);
      return cipher.doFinal(text);
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException("AES-GCM refused", refused);
    }
  }
}
