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
/// [FakeSlack#awaitQuiet] before moving it far (what is still unanswered would count as late) and
/// [FakeSlack#tick] after, so that what was not acknowledged in 3 s is delivered again. With the
/// system's clock ([FakeSlack#start()]) the fake ticks by itself. Every `await…` waits at most
/// [FakeSlack#PATIENCE] of real time and then fails with what it waited for; a look without `await`
/// is a snapshot.
///
/// What is wrong on the caller's side and not refused by Slack itself is collected by
/// [FakeSlack#violations]. Requests are compared with Slack's published types only when that is
/// asked, and only where the files are at hand ([Spec]).
///
/// Which document of Slack's a behaviour follows stands beside it.
@NullMarked
package dev.whetstone.slack.fake;

import org.jspecify.annotations.NullMarked;
