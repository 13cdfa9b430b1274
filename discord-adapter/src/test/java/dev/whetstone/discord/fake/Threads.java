package dev.whetstone.discord.fake;

/// How archived and locked threads behave: topics/threads#active-archived-threads.
final class Threads {
  private Threads() {}

  /// A message in an archived thread opens it.
  static void wake(FakeChannel thread) {
    if (thread.isThread() && thread.state().isArchived) {
      thread.state().archived(thread, false);
    }
  }

  /// What our bot needs to write here. A locked thread is only for who manages threads.
  static void demandWritable(FakeChannel channel) {
    if (channel.isDirect()) {
      Person partner = channel.partner();
      if (partner != null && partner.refusesDirectMessages()) {
        throw Refusal.of(403, 50007, "Cannot send messages to this user");
      }
      return;
    }
    if (channel.isForum()) {
      throw Refusal.of(400, 50008, "Cannot send messages in a non-text channel");
    }
    if (!channel.isThread()) {
      Rights.demand(channel, Permission.SEND_MESSAGES);
      return;
    }
    Rights.demand(channel, Permission.SEND_MESSAGES_IN_THREADS);
    ThreadState state = channel.state();
    if (state.isLocked && !Rights.has(channel, Permission.MANAGE_THREADS)) {
      throw state.isArchived
          ? Refusal.threadArchived()
          : Refusal.of(403, 160005, "This thread is locked");
    }
  }

  /// What our bot needs to change something inside: an archived thread is opened first.
  static void demandChangeable(FakeChannel channel) {
    Rights.demand(channel);
    if (channel.isThread()) {
      channel.state().demandOpen();
    }
  }
}
