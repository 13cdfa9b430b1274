package dev.whetstone.app.proof;

/// What a kill hit, as the database and the chat show it afterwards.
enum Window {
  BEFORE_THE_COMMIT("before the commit"),
  COMMITTED_AND_NOT_SENT("committed and not sent"),
  SENT_AND_NOT_RECORDED("sent and not recorded"),
  RECORDED("recorded");

  private final String words;

  Window(String words) {
    this.words = words;
  }

  /// In words for the report.
  String words() {
    return words;
  }
}
