package dev.whetstone.discord;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.ThreadRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commands, buttons and forms (discord.com/developers/docs/interactions): each has an answer that
/// only the one who did it sees.
final class Interactions {
  private static final Logger log = LoggerFactory.getLogger(Interactions.class);

  private final Hearing hearing;
  private final FormDrafts drafts;
  private final Answering answering;
  private final Completions completions;

  Interactions(Hearing hearing, FormDrafts drafts, Completions completions) {
    this.hearing = hearing;
    this.drafts = drafts;
    this.answering = new Answering(drafts);
    this.completions = completions;
  }

  void take(Interaction interaction, Responding responding) {
    switch (interaction.kind()) {
      case COMPLETION -> responding.complete(completions.of(interaction));
      case COMMAND -> commanded(interaction, responding);
      case COMPONENT -> pressed(interaction, responding);
      case FORM -> submitted(interaction, responding);
      case OTHER -> log.debug("nothing to do for interaction {}", interaction.id());
    }
  }

  private void commanded(Interaction interaction, Responding responding) {
    Spot spot = spot(interaction);
    accept(
        responding,
        new ChatEvent.Commanded(
            origin(interaction, spot),
            spot.channel(),
            spot.thread(),
            CommandWords.of(interaction.json().in("data"))));
    learnName(spot);
  }

  private void pressed(Interaction interaction, Responding responding) {
    Optional<Press> press = Drawn.press(interaction.customId());
    if (press.isEmpty()) {
      responding.nothing(); // Of a program that had this bot before us.
    } else if (press.get().verb().equals(FormPosts.VERB)) {
      reopened(interaction, responding, press.get());
    } else {
      Spot spot = spot(interaction);
      accept(
          responding,
          new ChatEvent.Pressed(
              origin(interaction, spot), spot.channel(), spot.thread(), press.get()));
    }
  }

  private void accept(Responding responding, ChatEvent event) {
    answering.to(responding, event.origin().member(), hearing.house().accept(event));
  }

  /// The way to a form that is kept.
  private void reopened(Interaction interaction, Responding responding, Press press) {
    mine(interaction, press.round())
        .ifPresentOrElse(
            draft -> answering.open(responding, draft, press.ordinal()),
            () -> responding.replace(FormPosts.unknown("")));
  }

  private void submitted(Interaction interaction, Responding responding) {
    String[] parts = interaction.customId().split(":", 3);
    Optional<FormDrafts.Draft> known =
        parts.length == 3 && parts[0].equals(FormPosts.VERB) && parts[2].matches("\\d{1,2}")
            ? mine(interaction, parts[1])
            : Optional.empty();
    if (known.isEmpty()) {
      responding.say(FormPosts.unknown(typed(interaction)));
      return;
    }
    int page = Integer.parseInt(parts[2]);
    FormDrafts.Draft draft = filled(known.get(), interaction.fields());
    int pages = Modals.pages(draft.form());
    if (page + 1 < pages) {
      responding.replace(FormPosts.next(drafts.filled(draft, draft.values()), page + 1, pages));
      return;
    }
    Spot spot = spot(interaction);
    ChatEvent event =
        new ChatEvent.Submitted(
            origin(interaction, spot), spot.channel(), draft.form().press(), draft.values());
    answering.to(responding, draft, hearing.house().accept(event));
  }

  private Optional<FormDrafts.Draft> mine(Interaction interaction, String id) {
    return drafts
        .find(id)
        .filter(draft -> draft.member().id().equals(interaction.user().text("id")));
  }

  /// What other pages had, and this one: what was left empty on it is empty now.
  private static FormDrafts.Draft filled(FormDrafts.Draft draft, List<Payload> fields) {
    Map<String, String> values = new LinkedHashMap<>(draft.values());
    fields.forEach(field -> values.remove(field.text("custom_id")));
    values.putAll(Modals.values(fields.stream().map(Interactions::part).toList()));
    return new FormDrafts.Draft(draft.id(), draft.member(), draft.form(), values);
  }

  private static ModalMapping part(Payload field) {
    DataObject json = field.json();
    if (json.isNull("id")) {
      json.put("id", 0); // Not everybody who speaks like Discord numbers components.
    }
    if (json.isNull("value")) {
      json.put("value", "");
    }
    if (json.isNull("values")) {
      json.put("values", DataArray.empty());
    }
    return new ModalMapping(null, DataObject.empty(), json);
  }

  private static String typed(Interaction interaction) {
    return interaction.fields().stream()
        .map(field -> field.text("value"))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private Origin origin(Interaction interaction, Spot spot) {
    return new Origin(
        interaction.id(),
        hearing.time().ofService(Snowflakes.instant(interaction.id())),
        new MemberRef(spot.channel().workspace(), interaction.user().text("id")),
        interaction.name(),
        null,
        interaction.managesChannel());
  }

  /// Where something was done.
  ///
  /// @param name of the channel; empty where it is not known
  private record Spot(ChannelRef channel, @Nullable ThreadRef thread, String name) {}

  private Spot spot(Interaction interaction) {
    if (interaction.guild().isEmpty()) {
      return direct(interaction);
    }
    Place told = interaction.told();
    Place place = interaction.isPlaceTold() ? told : hearing.known(interaction);
    String guild = interaction.guild();
    if (place.isThread() && !place.parent().isEmpty()) {
      ChannelRef channel = Places.channelRef(guild, place.parent());
      return new Spot(channel, new ThreadRef(channel, place.id()), "");
    }
    return new Spot(Places.channelRef(guild, interaction.place()), null, place.name());
  }

  private Spot direct(Interaction interaction) {
    return hearing
        .directs()
        .about(interaction.message().text("id"), interaction.user().text("id"))
        .map(about -> new Spot(about, null, ""))
        .orElseGet(() -> new Spot(Places.channelRef("", interaction.place()), null, ""));
  }

  /// Channels that are set up from Discord are called as there.
  private void learnName(Spot spot) {
    if (!spot.name().isEmpty()) {
      hearing.house().named(spot.channel(), spot.name());
    }
  }
}
