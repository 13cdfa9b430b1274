package dev.whetstone.discord;

import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Tells which message of a history is of a key: the one that carries its sign; else one that says
/// the same; else, where a lane's newest message is known, the one that came after it, since a lane
/// has one message on its way at a time.
record Likeness(Standing standing, String key, String words) {
  /// Services change spaces and signs, never letters and digits.
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// What a post says at Discord.
  static String of(Post post, Pictures pictures) {
    MessageCreateData drawn = Drawn.message(post, pictures);
    return bare(
        Stream.concat(
            Stream.of(drawn.getContent()),
            drawn.getEmbeds().stream().map(it -> it.getDescription())));
  }

  private static String of(Payload message) {
    return bare(
        Stream.concat(
            Stream.of(message.text("content")),
            message.all("embeds").stream().map(it -> it.text("description"))));
  }

  private static String bare(Stream<String> texts) {
    return OTHER
        .matcher(texts.filter(it -> it != null).collect(Collectors.joining()))
        .replaceAll("");
  }

  /// The one that is meant; empty where none of them is.
  ///
  /// @param ours the bot's own, oldest first
  Optional<Payload> among(List<Payload> ours, String place) {
    Optional<Payload> signed =
        ours.stream()
            .filter(it -> Keyed.signOf(it).equals(Optional.of(Keyed.sign(key))))
            .findFirst();
    if (signed.isPresent()) {
      return signed;
    }
    List<Payload> nobodys =
        ours.stream()
            .filter(it -> !standing.isKnown(it.text("id")))
            .filter(it -> Keyed.signOf(it).isEmpty())
            .toList();
    return nobodys.stream()
        .filter(it -> !words.isEmpty() && of(it).equals(words))
        .findFirst()
        .or(() -> newer(nobodys, place));
  }

  private Optional<Payload> newer(List<Payload> nobodys, String place) {
    return standing
        .newestIn(place)
        .flatMap(newest ->
            nobodys.stream()
                .filter(it -> Snowflakes.compare(it.text("id"), newest) > 0)
                .findFirst());
  }
}
