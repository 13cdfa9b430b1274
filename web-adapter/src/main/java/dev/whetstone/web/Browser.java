package dev.whetstone.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A browser that was here before, known by the hash of its cookie.
///
/// @param ownId the member that it made; absent when it only ever played a seeded one
/// @param playsId the member that it speaks as where it names no window; empty for nobody
record Browser(String cookieHash, @Nullable String ownId, String playsId) {
  Optional<String> own() {
    return Optional.ofNullable(ownId);
  }

  boolean owns(String memberId) {
    return memberId.equals(ownId);
  }

  Browser owning(String memberId) {
    return new Browser(cookieHash, memberId, playsId);
  }

  Browser as(String memberId) {
    return new Browser(cookieHash, ownId, memberId);
  }

  Windows.Window window(String id) {
    return new Windows.Window(cookieHash, id);
  }
}
