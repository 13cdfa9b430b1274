package dev.whetstone.core.picture.layout;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A layout as JSON text, with the print of what it was made from. The same layout gives the same
/// text.
public final class LayoutJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addModule(
              new SimpleModule()
                  .addSerializer(double.class, new Decimal())
                  .addSerializer(Double.class, new Decimal())
                  .addSerializer(Enum.class, new Word()))
          .build();

  private LayoutJson() {}

  private record Stored(@Nullable String print, @Nullable Layout layout) {}

  /// The text of a layout that was made from what has this [Print].
  public static String write(String print, Layout layout) {
    try {
      return MAPPER.writeValueAsString(new Stored(print, layout));
    } catch (JsonProcessingException bug) {
      throw new UncheckedIOException("writing a layout", bug);
    }
  }

  /// The layout of a text; empty where it was made from something else, or cannot be read.
  public static Optional<Layout> read(String json, String print) {
    try {
      return Optional.<Stored>ofNullable(MAPPER.readValue(json, Stored.class))
          .filter(stored -> print.equals(stored.print()))
          .flatMap(stored -> Optional.ofNullable(stored.layout()));
    } catch (JsonProcessingException broken) {
      // An older form, or a file that was cut off: it is made again.
      return Optional.empty();
    }
  }

  /// A hundredth of a px is more than anybody sees.
  private static final class Decimal extends StdScalarSerializer<Double> {
    private static final long serialVersionUID = 1;

    Decimal() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
      out.writeNumber(rounded.stripTrailingZeros().toPlainString());
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class Word extends StdScalarSerializer<Enum> {
    private static final long serialVersionUID = 1;

    Word() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }
}
