package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;

/// A method of the Web API; throws [SlackError] for `ok: false`.
@FunctionalInterface
interface Method {
  JsonObject answer(Ask ask);
}
