package dev.whetstone.core.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether a file's tree fits the drill's schema. Compiled once, may be used from any thread.
final class SchemaCheck implements FormCheck {
  private final JsonSchema schema;
  private final SchemaMend mend;

  SchemaCheck(JsonNode schema) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config);
    this.schema.initializeValidators();
    this.mend = new SchemaMend(schema);
  }

  @Override
  public List<Problem> problems(String file, JsonNode tree) {
    List<String> endless = new ArrayList<>();
    endless("", tree, endless);
    Stream<Problem> breaches =
        schema.validate(tree).stream()
            .filter(SchemaCheck::tellsSomething)
            .map(breach -> mend.problem(file, tree, breach));
    return Stream.concat(endless.stream().map(at -> tooLarge(file, at)), breaches)
        .distinct()
        .toList();
  }

  /// The places of numbers such as 1e400, which no sum can hold.
  private static void endless(String at, JsonNode node, List<String> found) {
    if (node.isNumber() && !Double.isFinite(node.asDouble())) {
      found.add(at);
    }
    node.properties().forEach(field -> endless(at + "/" + field.getKey(), field.getValue(), found));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      endless(at + "/" + i, node.get(i), found);
    }
  }

  private static Problem tooLarge(String file, String at) {
    return new Problem(
        "L01", file, at, "the number is too large to reckon with", "Write a smaller number");
  }

  /// Breaches of `anyOf`, `if` and `$ref` only repeat what the parts have said.
  private static boolean tellsSomething(ValidationMessage breach) {
    return !breach.getType().equals("anyOf") && !breach.getType().equals("if");
  }
}
