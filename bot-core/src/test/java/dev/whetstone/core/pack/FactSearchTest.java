package dev.whetstone.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Fact;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactSearchTest {
  private static final String FEED = "rec-short-video-feed";
  private static final String FRAUD = "risk-card-payment-fraud";
  private static final Loaded LOADED = ShippedBank.LOADED;

  @ParameterizedTest(name = "{1} answers \"{0}\"")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how many monthly users                                    | f-dau
          How many daily active users do we have?                   | f-dau
          what does the board measure success by                    | f-goal
          What is the latency budget of a request?                  | f-latency
          how many clips are uploaded every day?                    | f-uploads
          How long is a typical clip?                               | f-length
          what is the peak traffic in the evening                   | f-peak
          how much money may ranking cost                           | f-budget
          why do new members leave?                                 | f-why
          any guardrails?                                           | f-guard
          how many people sign up per day                           | f-newcomers
          how big is the catalogue                                  | f-catalog
          how often do people like a video                          | f-signals
          """)
  void a_question_about_the_feed_finds_its_fact(String question, String fact) {
    assertThat(best(FEED, question)).isEqualTo(fact);
  }

  @ParameterizedTest(name = "{1} answers \"{0}\"")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what is the fraud rate?                                   | f-rate
          How many payments do we see per second?                   | f-volume
          what does a chargeback cost us                            | f-fee
          how fast must we answer                                   | f-latency
          what does a false positive cost?                          | f-false
          when do disputes arrive                                   | f-labels
          how many analysts review cases                            | f-reviews
          who pays when we let fraud through                        | f-payer
          how many customers abandon a 3ds challenge                | f-quit
          what share of payments do the rules decline               | f-declines
          """)
  void a_question_about_fraud_finds_its_fact(String question, String fact) {
    assertThat(best(FRAUD, question)).isEqualTo(fact);
  }

  @ParameterizedTest(name = "nobody knows \"{0}\"")
  @ValueSource(
      strings = {
        "what is the weather in Paris",
        "who won the match yesterday",
        "can you repeat the question?",
        "is Kubernetes allowed",
        "which programming language should I write",
        "how do I get a promotion",
        "what is your favourite colour",
        "do transformers beat trees",
        "when is lunch",
        "hello",
        "why is the sky blue",
        "I would like a coffee",
        "???",
        "how many"
      })
  void an_unrelated_question_finds_nothing(String question) {
    assertThat(search(FEED, question)).isEmpty();
    assertThat(search(FRAUD, question)).isEmpty();
  }

  private static String best(String drill, String question) {
    return search(drill, question).stream().map(Fact::id).findFirst().orElse("nothing");
  }

  private static List<Fact> search(String id, String question) {
    Drill drill = LOADED.bank().byId(id).orElseThrow();
    return FactSearch.search(drill, question);
  }
}
