package dev.whetstone.core.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Whether a file's tree has the form of a drill.
@FunctionalInterface
interface FormCheck {
  /// For files that were checked when the product was built.
  FormCheck TRUSTING = (_, _) -> List.of();

  /// What does not fit; empty when all is well.
  List<Problem> problems(String file, JsonNode tree);
}
