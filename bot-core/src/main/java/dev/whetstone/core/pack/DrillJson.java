package dev.whetstone.core.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.whetstone.core.drill.CommonPoint;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Vote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Drills as JSON: as authors write them, and in one canonical form that a round pins by its hash.
public final class DrillJson {
  private static final JsonInclude.Value WITHOUT_NULLS =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
  static final JsonMapper MAPPER = mapper();

  private DrillJson() {}

  /// The whole drill with its pack and cited common points. The same drill always gives the same
  /// text.
  public static String canonical(Drill drill) {
    try {
      return MAPPER.writeValueAsString(drill);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing drill " + drill.key(), e);
    }
  }

  /// The drill of a canonical text.
  public static Drill read(String canonical) {
    try {
      return MAPPER.readValue(canonical, Drill.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("reading a pinned drill", e);
    }
  }

  /// SHA-256 of the canonical text, in hex.
  public static String hash(Drill drill) {
    return hash(canonical(drill));
  }

  /// SHA-256 of a canonical text, in hex.
  public static String hash(String canonical) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("reading JSON of our own", e);
    }
  }

  static List<CommonPoint> points(String text) throws JsonProcessingException {
    JsonNode points = MAPPER.readTree(text).path("points");
    return MAPPER.treeToValue(points, new TypeReference<List<CommonPoint>>() {});
  }

  /// A drill from its file's tree, which fits the schema; `commons` are all that it may cite.
  static Drill fromFile(JsonNode tree, String pack, List<CommonPoint> commons)
      throws JsonProcessingException {
    ObjectNode whole = tree.deepCopy();
    whole.put("pack", pack).putArray("commons");
    Drill drill = MAPPER.treeToValue(whole, Drill.class);
    List<String> cited = drill.steps().stream().flatMap(s -> s.commons().stream()).toList();
    return drill.withCommons(commons.stream().filter(c -> cited.contains(c.id())).toList());
  }

  private static JsonMapper mapper() {
    SimpleModule forms =
        new SimpleModule().addSerializer(new EnumWords()).addSerializer(new PlainNumbers());
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // The schema refuses unknown properties, with a better message.
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .defaultPropertyInclusion(WITHOUT_NULLS)
        .addMixIn(Vote.Option.class, OptionAsWritten.class)
        .addModule(forms)
        .build();
  }

  /// `case` is a word of Java's own.
  private interface OptionAsWritten {
    @JsonProperty("case")
    String argument();
  }

  private static final class EnumWords extends StdSerializer<Enum<?>> {
    private static final long serialVersionUID = 1;

    EnumWords() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }

  /// 30000000 instead of 3.0E7, as the authors write.
  private static final class PlainNumbers extends StdSerializer<Double> {
    private static final long serialVersionUID = 1;

    PlainNumbers() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }
  }
}
