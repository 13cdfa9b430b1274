package dev.whetstone.core.delivery;

/// What a row does, as its column says it.
enum Kind {
  CHANNEL,
  OPEN_THREAD,
  THREAD,
  EDIT,
  REACT,
  UNREACT,
  MEMBER;

  /// Whether doing it twice is the same as once, so that nothing need be looked for.
  boolean isIdempotent() {
    return this == OPEN_THREAD || this == EDIT || isMark();
  }

  /// Whether it is about a mark on somebody's message.
  boolean isMark() {
    return this == REACT || this == UNREACT;
  }

  static Kind of(Draft.What what) {
    return switch (what) {
      case Draft.What.ToChannel _ -> CHANNEL;
      case Draft.What.OpenThread _ -> OPEN_THREAD;
      case Draft.What.ToThread _ -> THREAD;
      case Draft.What.Edit _ -> EDIT;
      case Draft.What.React _ -> REACT;
      case Draft.What.Unreact _ -> UNREACT;
      case Draft.What.ToMember _ -> MEMBER;
    };
  }
}
