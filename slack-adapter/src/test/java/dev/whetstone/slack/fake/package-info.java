/// A stand-in for Slack at the wire: real HTTP and WebSocket on loopback, with Slack's documented
/// methods, limits, errors, events, retries and people. It is not a mock: the adapter under test
/// speaks to it as to Slack.
///
/// ```java
/// try (FakeSlack slack = FakeSlack.start(clock)) {
///   FakeChannel channel = slack.channel("C0DRILL"); // public, our bot is in it
///   Person ana = slack.person("U0ANA").called("Ana");
///   // point the adapter at slack.api() with slack.team().botToken() and slack.appToken()
///   slack.faults().on("chat.postMessage").losesAnswer();
///   FakeMessage root = channel.awaitMessages(1).getFirst();
///   FakeView form = ana.presses(root, "Start").awaitView();
///   ana.submits(form, Map.of("answer", "…")).awaitAck();
///   assertThat(slack.violations()).isEmpty();
/// }
/// ```
///
/// Time is the given clock's. With a hand-moved clock nothing happens by itself: call
/// [FakeSlack#tick] after moving it, so that what was not acknowledged in 3 s is delivered again.
/// With the system's clock ([FakeSlack#start()]) the fake ticks by itself. Every `await…` waits at
/// most [FakeSlack#PATIENCE] of real time and then fails with what it waited for.
@NullMarked
package dev.whetstone.slack.fake;

import org.jspecify.annotations.NullMarked;
