package dev.whetstone.discord.fake;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/// A small bot on the real library, to see that it can live on the fake.
final class TinyBot extends ListenerAdapter implements AutoCloseable {
  private final ShardManager shards;
  private final BlockingQueue<GenericEvent> events = new LinkedBlockingQueue<>();

  TinyBot(FakeDiscord discord, int count) {
    this(
        discord,
        count,
        EnumSet.of(
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.MESSAGE_CONTENT,
            GatewayIntent.DIRECT_MESSAGES,
            GatewayIntent.GUILD_MESSAGE_REACTIONS));
  }

  TinyBot(FakeDiscord discord, int count, EnumSet<GatewayIntent> intents) {
    MessageRequest.setDefaultMentions(List.of());
    shards =
        DefaultShardManagerBuilder.createLight(discord.token(), intents)
            .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
            .setSessionController(new ConcurrentSessionController())
            .setRawEventsEnabled(true)
            .setEnableShutdownHook(false)
            .setShardsTotal(count)
            .addEventListeners(this)
            .build();
  }

  @Override
  public void onGenericEvent(GenericEvent event) {
    events.add(event);
  }

  /// Waits for an event of a kind.
  <E extends GenericEvent> E await(Class<E> kind) {
    return kind.cast(await(kind.getSimpleName(), kind::isInstance));
  }

  /// Waits for a dispatch as it came.
  RawGatewayEvent awaitRaw(String type) {
    return (RawGatewayEvent)
        await(type, event -> event instanceof RawGatewayEvent raw && raw.getType().equals(type));
  }

  private GenericEvent await(
      String what, java.util.function.Predicate<? super GenericEvent> wanted) {
    try {
      for (int i = 0; i < 1000; i++) {
        GenericEvent event = events.poll(FakeDiscord.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null) {
          break;
        }
        if (wanted.test(event)) {
          return event;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("Waited in vain for " + what);
  }

  void registers() {
    OptionData topic = new OptionData(OptionType.STRING, "topic", "Which topic", true, true);
    SubcommandData start = new SubcommandData("start", "Start a drill").addOptions(topic);
    shards
        .getShards()
        .getFirst()
        .updateCommands()
        .addCommands(Commands.slash("drill", "Drills").addSubcommands(start))
        .complete();
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    String words =
        event.getSubcommandName() + " " + event.getOption("topic", "", OptionMapping::getAsString);
    event
        .reply("You typed: " + words)
        .setEphemeral(true)
        .addComponents(ActionRow.of(Button.primary("open", "Open")))
        .queue();
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    event.replyChoiceStrings(event.getFocusedOption().getValue() + "m", "other").queue();
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    if (event.getComponentId().equals("done")) {
      event.editMessage("Done.").queue();
      return;
    }
    TextInput input = TextInput.create("answer", TextInputStyle.PARAGRAPH).build();
    event
        .replyModal(
            Modal.create("form", "Your step").addComponents(Label.of("Answer", input)).build())
        .queue();
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    event.deferReply(true).complete();
    event
        .getHook()
        .editOriginal("Kept: " + event.getValues().getFirst().getAsString())
        // The library's default mentions are for new messages only: an edit has to say it itself.
        .setAllowedMentions(List.of())
        .queue();
  }

  ShardManager shards() {
    return shards;
  }

  @Override
  public void close() {
    shards
        .getShards()
        .forEach(shard -> {
          shard.setAutoReconnect(false);
          shard.shutdownNow();
        });
    shards.shutdown();
  }
}
