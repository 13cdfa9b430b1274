package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.NumberAnswer;
import dev.whetstone.core.drill.WrittenNumber;
import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Numbers: their result, the chain behind them and who fell into which trap.
final class NumberWords {
  private NumberWords() {}

  static void addResult(Scene scene, Part part, List<Block> blocks) {
    scene
        .estimate(part)
        .ifPresent(estimate -> {
          blocks.add(heading(estimate));
          blocks.add(Block.paragraph(result(scene::fill, estimate)));
          String split = split(scene, part, estimate);
          if (!split.isEmpty()) {
            blocks.add(Block.paragraph(split));
          }
          blocks.add(Block.paragraph(scene.fill(estimate.takeaway())));
        });
  }

  static void addChain(Scene scene, Part part, List<Block> blocks) {
    scene
        .estimate(part)
        .ifPresent(estimate -> {
          blocks.add(heading(estimate));
          blocks.addAll(sums(scene::fill, estimate));
          blocks.add(Block.paragraph(scene.fill(estimate.takeaway())));
        });
  }

  private static Block heading(Estimate estimate) {
    return new Block.Heading(2, "The number: " + estimate.title());
  }

  private static String result(UnaryOperator<String> fill, Estimate estimate) {
    double line = estimate.decides().line();
    double answer = Arithmetic.answerOf(estimate).orElseThrow();
    String side =
        answer > line
            ? "Above %s: %s".formatted(WrittenNumber.of(line), estimate.decides().above())
            : "Below %s: %s".formatted(WrittenNumber.of(line), estimate.decides().below());
    return "%s: %s %s. %s"
        .formatted(
            estimate.answerLabel(),
            WrittenNumber.of(answer),
            estimate.answerUnit(),
            fill.apply(side));
  }

  /// How many were right and how many fell into which trap, of first tries before the close.
  private static String split(Scene scene, Part part, Estimate estimate) {
    List<Answer> numbers = beforeClose(scene, part, Answer.Kind.ESTIMATE);
    if (numbers.isEmpty()) {
      return "";
    }
    Map<Integer, Integer> traps = new TreeMap<>();
    int right = 0;
    for (Answer answer : numbers) {
      Double value = answer.value();
      NumberAnswer judged =
          NumberAnswer.judge(scene.drill(), estimate, String.valueOf(value == null ? 0 : value));
      if (judged instanceof NumberAnswer.Right) {
        right++;
      } else if (judged instanceof NumberAnswer.Trap trap) {
        traps.merge(trap.index(), 1, Integer::sum);
      }
    }
    StringBuilder said = new StringBuilder();
    said.append("%d of %d had it at the first try.".formatted(right, numbers.size()));
    List<OptionalDouble> values = Arithmetic.trapValues(estimate);
    traps.forEach((trap, count) ->
        said.append(" %d got %s: ".formatted(count, shortly(values.get(trap))))
            .append(scene.fill(estimate.traps().get(trap).say())));
    return said.toString();
  }

  static List<Answer> beforeClose(Scene scene, Part part, Answer.Kind kind) {
    return scene.round().book().to(part.ordinal()).stream()
        .filter(a -> a.kind() == kind && a.counts())
        .filter(a -> part.closedAt() == null || a.at().isBefore(part.closedAt()))
        .toList();
  }

  /// The chain: inputs, lines with their sums, the decision, and the known wrong chains.
  static List<Block> sums(UnaryOperator<String> fill, Estimate estimate) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (Estimate.Input input : estimate.inputs()) {
      body.append(
          "%s = %s %s%n".formatted(input.sym(), WrittenNumber.of(input.value()), input.unit()));
    }
    for (Estimate.Line line : estimate.lines()) {
      body.append("%s = %s%n".formatted(line.sym(), line.expr()));
    }
    blocks.add(new Block.Exhibit("sum", "The sum", body.toString().strip()));
    blocks.add(Block.bullets(estimate.lines().stream().map(l -> fill.apply(l.say())).toList()));
    blocks.add(Block.paragraph(result(fill, estimate)));
    List<OptionalDouble> traps = Arithmetic.trapValues(estimate);
    List<Text> wrong = new ArrayList<>();
    for (int i = 0; i < estimate.traps().size(); i++) {
      wrong.add(
          Text.strong(shortly(traps.get(i)) + "?")
              .and(" " + fill.apply(estimate.traps().get(i).say())));
    }
    blocks.add(new Block.Bullets(wrong));
    return blocks;
  }

  private static String shortly(OptionalDouble value) {
    return value.isEmpty() ? "?" : WrittenNumber.of(Arithmetic.rounded(value.getAsDouble(), 3));
  }
}
