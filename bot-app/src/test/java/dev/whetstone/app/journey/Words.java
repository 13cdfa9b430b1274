package dev.whetstone.app.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Answers that count: long enough, each unlike all others, each with a tag to find it by.
final class Words {
  private static final List<String> POOL =
      List.of(
          "retention",
          "holdout",
          "drift",
          "latency",
          "budget",
          "candidates",
          "ranking",
          "labels",
          "delay",
          "bias",
          "negative",
          "sampling",
          "feature",
          "store",
          "offline",
          "replay",
          "canary",
          "rollback",
          "threshold",
          "calibrated",
          "quantile",
          "sessions",
          "creators",
          "cold",
          "exploration",
          "logging",
          "propensity",
          "counterfactual",
          "guardrail",
          "revenue",
          "churn",
          "freshness",
          "embedding",
          "index",
          "sharding",
          "cache",
          "backfill",
          "schema",
          "monitor",
          "alert",
          "cohort",
          "segment",
          "weekday",
          "seasonal",
          "baseline",
          "heuristic",
          "distillation",
          "quantised",
          "batch",
          "stream",
          "watermark",
          "dedupe",
          "audit",
          "consent",
          "privacy",
          "fairness",
          "appeal",
          "reviewer",
          "queue",
          "sla",
          "throughput",
          "memory");

  private final SplittableRandom random;

  Words(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// A text that holds the tag and twelve words.
  synchronized String answer(String tag) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      words.add(POOL.get(random.nextInt(POOL.size())));
    }
    return "I would argue %s from %s.".formatted(tag, String.join(" ", words));
  }
}
