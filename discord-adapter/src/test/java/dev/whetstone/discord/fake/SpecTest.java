package dev.whetstone.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the published description says of what we send.
class SpecTest {
  private static Spec spec() {
    assumeTrue(
        Spec.known().isPresent(),
        "Nothing is compared with Discord's published description: ../shared/specs/discord/"
            + "openapi.json is not beside the repository");
    return Spec.known().orElseThrow();
  }

  private static List<String> breaches(String route, JsonNode body) {
    return spec()
        .breaches(new Call(route, Map.of(), Map.of(), body, Map.of(), "", Instant.EPOCH, 200, 0));
  }

  @Test
  void every_route_of_the_fake_is_in_the_description() {
    Spec spec = spec();
    try (FakeDiscord discord = FakeDiscord.start()) {
      assertThat(discord.routes()).hasSizeGreaterThan(40).allMatch(spec::knows);
    }
  }

  @Test
  void a_body_off_the_description_is_named() {
    assertThat(breaches(Routes.POST_MESSAGE, Tree.object("content", 5, "tts", "perhaps")))
        .isNotEmpty()
        .allMatch(breach -> breach.startsWith(Routes.POST_MESSAGE));
    assertThat(breaches(Routes.POST_MESSAGE, Wire.quiet("content", "Hello"))).isEmpty();
  }

  @Test
  void numbers_that_come_as_texts_are_taken_as_discord_takes_them() {
    JsonNode command =
        Tree.object("name", "drill", "description", "Drills", "type", 1, "contexts", List.of("0"));
    assertThat(breaches(Routes.PUT_COMMANDS, Tree.array(List.of(command)))).isEmpty();
    assertThat(breaches(Routes.POST_MESSAGE, Tree.object("content", "x", "flags", "4"))).isEmpty();
  }
}
