package dev.whetstone.app.demo;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.ops.PastRounds;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.web.WebChannel;
import dev.whetstone.web.WebChat;
import dev.whetstone.web.WebPlatform;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/// The demo's channel, its people and its past.
public final class Demo {
  /// Where the demo's rounds are held.
  public static final WebChannel CHANNEL =
      new WebChannel("ml-design", "ml-design", "One ML system design drill a day");

  private final WebPlatform platform;
  private final DemoDay day;
  private final Cast cast = Cast.four();

  /// A demo in this browser chat.
  public Demo(WebPlatform platform, DemoDay day) {
    this.platform = platform;
    this.day = day;
  }

  /// Puts channel, members and history there, each once. To be called before the clock starts, so
  /// that nothing comes before the past.
  ///
  /// @return the channel, to be given a schedule
  public ChannelRef seed(PastRounds pastRounds) {
    ChannelRef channel = platform.addChannel(CHANNEL);
    cast.members(day.zone()).forEach(platform::addMember);
    History history = new History(cast, day);
    platform.addPast(channel, history.threads());
    Map<MemberRef, String> names =
        cast.players().stream().collect(Collectors.toMap(Player::ref, Player::name));
    pastRounds.write(channel, CHANNEL.name(), names, history.rounds());
    return channel;
  }

  /// What the members do whom no browser plays; leave it out, and they are silent.
  ///
  /// @param chat the door that browsers use
  /// @param clock the demo's
  public DueWork scripts(WebChat chat, Bank bank, InstantSource clock) {
    Script script = new Script(cast, new Lines(), bank);
    ChannelRef channel = WebPlatform.channel(CHANNEL.id());
    return new ScriptedMembers(platform, channel, script, new Hands(chat), clock);
  }
}
