package dev.whetstone.app.proof;

import dev.whetstone.app.proof.Script.Deed;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.delivery.PostJson;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.Verbs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The scripted people: they do what the script says, scene by scene, by what the chat shows and
/// the product answers.
final class Play {
  private static final String QUESTION = "? how many monthly users";
  private static final int NUMBER_OF_WORDS = 8;

  private final Victims product;
  private final ChatRoom room;
  private final List<String> accepted = new ArrayList<>();

  Play(Victims product, ChatRoom room) {
    this.product = product;
    this.room = room;
  }

  /// Plays it to its end.
  ///
  /// @param before hears of each scene's number before it begins
  void play(Script script, IntConsumer before) {
    Instant now = Script.BEGINS;
    try (ExecutorService channels = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int scene = 0; scene < script.scenes().size(); scene++) {
        before.accept(scene);
        play(channels, now, script.scenes().get(scene));
        now = script.scenes().get(scene).at();
      }
    }
    product.move(now, script.ends());
  }

  /// Ids of all forms that the product has said it took.
  synchronized List<String> accepted() {
    return List.copyOf(accepted);
  }

  private synchronized void accept(String id) {
    accepted.add(id);
  }

  private void play(ExecutorService channels, Instant now, Script.Scene scene) {
    product.move(now, scene.at());
    Map<String, List<Deed>> deeds =
        scene.deeds().stream().collect(Collectors.groupingBy(Deed::channel));
    List<Future<?>> all = new ArrayList<>();
    deeds.values().forEach(these -> all.add(channels.submit(() -> these.forEach(this::act))));
    all.forEach(Play::await);
  }

  private static void await(Future<?> deeds) {
    try {
      deeds.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a person could not act", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the proof was stopped", stopped);
    }
  }

  private void act(Deed deed) {
    ChatRoom.Message root = root(deed);
    switch (deed.kind()) {
      case WALK -> walk(deed, root);
      case JOIN ->
          press(
              deed,
              Happening.Kind.PRESSED,
              deed.tag(),
              deed.at(),
              press(root, Verbs.JOIN),
              Map.of());
      case SAY -> say(deed, root, sentence(deed.tag()));
      case CHAT -> say(deed, root, "(" + deed.tag() + ", back in a minute");
      case ASK -> say(deed, root, QUESTION);
    }
  }

  /// The day's post, once its thread is there.
  private ChatRoom.Message root(Deed deed) {
    for (int looks = 0; looks < 3_000; looks++) {
      Optional<ChatRoom.Message> root =
          room.messages().stream()
              .filter(m -> m.channel().equals(deed.channel()) && m.key().endsWith("/root"))
              .filter(new OncePerKey()::isFirst)
              .skip(deed.day())
              .findFirst()
              .filter(room::hasThread);
      if (root.isPresent()) {
        return root.get();
      }
      Waits.millis(10);
    }
    throw new IllegalStateException("no post of day " + deed.day() + " in " + deed.channel());
  }

  /// A post that stands there twice is one day's all the same.
  private static final class OncePerKey {
    private final java.util.Set<String> seen = new java.util.HashSet<>();

    boolean isFirst(ChatRoom.Message message) {
      return seen.add(message.key());
    }
  }

  private void say(Deed deed, ChatRoom.Message root, String text) {
    Happening said =
        Happening.said(deed.tag(), deed.at(), deed.member(), deed.channel(), root.id(), text);
    room.write(said);
    product.deliver(said);
  }

  private void walk(Deed deed, ChatRoom.Message root) {
    String start = press(root, Verbs.START);
    for (int step = 0; step < deed.times(); step++) {
      String tag = deed.tag() + "-n" + step;
      Instant at = deed.at().plusSeconds(10L * step);
      List<String> form = press(deed, Happening.Kind.PRESSED, tag, at, start, Map.of());
      if (!form.getFirst().equals("show")) {
        return;
      }
      List<String> answer =
          press(
              deed,
              Happening.Kind.SUBMITTED,
              tag,
              at.plusSeconds(5),
              form.get(1),
              filled(tag, form));
      if (answer.getFirst().equals("update")) {
        accept(tag);
      }
    }
  }

  private List<String> press(
      Deed deed,
      Happening.Kind kind,
      String id,
      Instant at,
      String press,
      Map<String, String> values) {
    return product.deliver(
        new Happening(kind, id, at, deed.member(), deed.channel(), "", press, values));
  }

  /// What a button of the day's post carries. Which buttons stand there just now depends on edits
  /// that may still be on their way: people press what they see.
  private static String press(ChatRoom.Message root, String verb) {
    Press any =
        PostJson.read(root.body()).blocks().stream()
            .filter(Block.Buttons.class::isInstance)
            .flatMap(block -> ((Block.Buttons) block).buttons().stream())
            .map(Button::press)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("a day's post without a button"));
    return Press.of(verb, any.round()).at(any.version()).encoded();
  }

  /// Every third vote is for the second option; some keep their answer out of the reveal.
  private static Map<String, String> filled(String tag, List<String> form) {
    Map<String, String> values = new HashMap<>();
    int dice = Math.floorMod(tag.hashCode(), 12);
    values.put(FormWords.TEXT, sentence(tag));
    if (form.contains(FormWords.VOTE)) {
      values.put(FormWords.VOTE, dice % 3 == 0 ? "1" : "0");
    }
    if (form.contains(FormWords.HIDE) && dice == 5) {
      values.put(FormWords.HIDE, "yes");
    }
    return values;
  }

  /// Words that nobody else says, so that nobody has copied from anybody.
  private static String sentence(String tag) {
    String word = tag.replace("-", "");
    return IntStream.range(0, NUMBER_OF_WORDS)
        .mapToObj(i -> word + "x" + i)
        .collect(Collectors.joining(" ", "I would begin with whoever is missing: ", "."));
  }
}
