package dev.whetstone.app.demo;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.web.WebPlatform;

/// A scripted member of the demo.
record Player(String id, String name, Temperament temperament) {
  MemberRef ref() {
    return WebPlatform.member(id);
  }
}
