package dev.whetstone.core.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.ThreadRef;
import java.io.IOException;
import java.time.Instant;

/// The JSON in our columns. The names of types are written out here, so that a class can be renamed
/// without losing what is stored.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Block.class, Blocks.class)
          .addMixIn(Span.class, Spans.class)
          .addMixIn(Ref.class, Refs.class)
          .addMixIn(Form.Field.class, Fields.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new Millis())
                  .addDeserializer(Instant.class, new FromMillis()))
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("writing a " + value.getClass().getSimpleName(), bug);
    }
  }

  /// Words as they stand within a JSON text.
  static String inside(String words) {
    String quoted = write(words);
    return quoted.substring(1, quoted.length() - 1);
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException broken) {
      // Jackson's own message quotes the source, which may be people's text.
      throw new IllegalStateException(
          "reading a stored " + type.getSimpleName() + ": " + broken.getClass().getSimpleName());
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Speech.class, name = "speech"),
    @JsonSubTypes.Type(value = Block.Exhibit.class, name = "exhibit"),
    @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = Block.Spoiler.class, name = "spoiler"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Block.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = Block.File.class, name = "file"),
    @JsonSubTypes.Type(value = Block.Buttons.class, name = "buttons")
  })
  private interface Blocks {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Span.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Span.Strong.class, name = "strong"),
    @JsonSubTypes.Type(value = Span.Time.class, name = "time"),
    @JsonSubTypes.Type(value = Span.Link.class, name = "link")
  })
  private interface Spans {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = MessageRef.class, name = "message"),
    @JsonSubTypes.Type(value = ThreadRef.class, name = "thread")
  })
  private interface Refs {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Form.Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Form.Line.class, name = "line"),
    @JsonSubTypes.Type(value = Form.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Form.Tick.class, name = "tick")
  })
  private interface Fields {}

  private static final class Millis extends StdScalarSerializer<Instant> {
    private Millis() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant at, JsonGenerator out, SerializerProvider all)
        throws IOException {
      out.writeNumber(at.toEpochMilli());
    }
  }

  private static final class FromMillis extends StdScalarDeserializer<Instant> {
    private FromMillis() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Instant.ofEpochMilli(in.getLongValue());
    }
  }
}
