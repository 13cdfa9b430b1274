package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.CommonPoint;
import dev.whetstone.core.drill.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Points that hold for most systems: cited rightly, and themselves better than most.
final class CommonsChecks {
  private static final String NUMBER = "L52";
  private static final Pattern ID = Pattern.compile("k-[a-z0-9-]+");
  private static final int MOST = 4;

  private CommonsChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            NUMBER, "commons exist, at most four", CommonsChecks::cited, CommonsChecks::uncited));
  }

  private static void cited(Subject d, Notes notes) {
    int count = 0;
    for (Step step : d.steps()) {
      for (String id : step.commons()) {
        count++;
        CommonPoint point = d.commons().get(id);
        if (point == null) {
          notes.error(step.id() + " cites unknown " + id);
        } else if (point.stage() != step.stage()) {
          notes.warn(step.id() + " cites " + id + ", which belongs to stage " + point.stage());
        }
      }
    }
    if (count > MOST) {
      notes.error(count + " commons, at most " + MOST);
    }
  }

  private static void uncited(Subject d, Notes notes) {
    for (Step step : d.steps()) {
      for (int i = 0; i < step.reference().size(); i++) {
        Set<String> own = Words.contentWords(d.fill(step.reference().get(i).text()));
        String at = step.id() + ".ref" + (i + 1);
        d.commonWords()
            .forEach((id, words) -> {
              if (Words.shareFound(words, own) > 0.5) {
                notes.warn(at + " says what " + id + " says: cite it");
              }
            });
      }
    }
  }

  /// What is wrong with the common points themselves.
  static List<Finding> findings(List<CommonPoint> points) {
    Notes notes = new Notes(NUMBER, "commons.json");
    Set<String> ids = new HashSet<>();
    if (!points.stream().allMatch(point -> ids.add(point.id()))) {
      notes.error("an id is used twice");
    }
    points.forEach(point -> look(point, notes));
    return notes.findings();
  }

  private static void look(CommonPoint point, Notes notes) {
    String id = point.id();
    int length = point.text().length();
    if (!ID.matcher(id).matches()) {
      notes.error(id + " is no id");
    }
    if (point.stage() < 1 || point.stage() > 4) {
      notes.error(id + ": stage " + point.stage());
    }
    if (length < 60 || length > 260) {
      notes.error(id + ": " + length + " characters, want 60 to 260");
    }
    if (!WordChecks.isShowable(point.text())) {
      notes.error(id + " holds a character outside the list");
    }
    if (!LevelChecks.hasReason(point.text())) {
      notes.error(id + " gives no reason");
    }
    WordChecks.fillersIn(point.text()).forEach(word -> notes.error(id + ": \"" + word + "\""));
  }
}
