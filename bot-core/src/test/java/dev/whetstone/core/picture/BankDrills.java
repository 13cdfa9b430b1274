package dev.whetstone.core.picture;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.layout.Print;
import dev.whetstone.core.picture.layout.ShippedLayouts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The drills of the bank as far as pictures need them, read without the loader's rules.
final class BankDrills {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private BankDrills() {}

  static List<Drill> all() {
    return List.of(feed(), fraud());
  }

  static Drill feed() {
    return read("recommendation/rec-short-video-feed");
  }

  static Drill fraud() {
    return read("risk/risk-card-payment-fraud");
  }

  /// Where everything in a drill's diagram stands, as it is shipped.
  static Layout layout(Drill drill) {
    return new ShippedLayouts(BankDrills.class.getClassLoader())
        .find(drill.id(), Print.of(drill.title(), drill.diagram()))
        .orElseThrow();
  }

  private static Drill read(String name) {
    String path = "/questions/bank/" + name + ".json";
    try (InputStream in = BankDrills.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing");
      }
      return JSON.readValue(in, Drill.class);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
