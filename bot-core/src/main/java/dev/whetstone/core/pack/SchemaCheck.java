package dev.whetstone.core.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;

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
    return schema.validate(tree).stream()
        .filter(SchemaCheck::tellsSomething)
        .map(breach -> mend.problem(file, tree, breach))
        .distinct()
        .toList();
  }

  /// Breaches of `anyOf`, `if` and `$ref` only repeat what the parts have said.
  private static boolean tellsSomething(ValidationMessage breach) {
    return !breach.getType().equals("anyOf") && !breach.getType().equals("if");
  }
}
