package dev.whetstone.slack;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;

/// How much Slack takes (api.slack.com/reference/block-kit/blocks and /block-elements,
/// api.slack.com/reference/surfaces/views).
final class Limits {
  static final int MESSAGE_BLOCKS = 50;
  static final int VIEW_BLOCKS = 100;
  static final int SECTION = 3_000;
  static final int HEADER = 150;
  static final int CONTEXT = 2_000;
  static final int ALT_TEXT = 2_000;
  static final int BUTTON = 75;
  static final int BUTTONS = 25;
  static final int TITLE = 24;
  static final int LABEL = 2_000;
  static final int HINT = 2_000;
  static final int INPUT = 3_000;
  static final int OPTION = 75;
  static final int OPTIONS = 100;
  static final int RADIO_BUTTONS = 10;
  static final int FALLBACK = 3_000;

  /// All blocks of a message together. Undocumented: refused as `msg_blocks_too_long` from about
  /// 13,200 characters on, the containers counted in (github.com/slackapi/bolt-js/issues/2509).
  static final int MESSAGE_COST = 12_900;

  /// A view may have 250 kB (api.slack.com/methods/views.open: `view_too_large`); nobody reads more
  /// than this in one.
  static final int VIEW_COST = 60_000;

  /// What a block costs beside its JSON: a divider was measured at 125 in all.
  static final int BLOCK_COST = 100;

  private static final Gson JSON =
      GsonFactory.createSnakeCase().newBuilder().disableHtmlEscaping().create();

  private Limits() {}

  static int cost(Object part) {
    return JSON.toJson(part).length();
  }
}
