package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;
import static dev.whetstone.core.pack.defects.DrillTree.array;
import static dev.whetstone.core.pack.defects.DrillTree.strings;
import static dev.whetstone.core.pack.defects.DrillTree.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.drill.lint.Finding.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Defects that leave each part well formed: two parts of a drill say different things, or one says
/// what another should.
final class SenseDefects {
  private static final String TABLE =
      "row    day  night\nones   140    600\ntwos   120    200\nothers  60     80\nall    320    880";

  private SenseDefects() {}

  static List<Defect> all() {
    return Stream.of(facts(), sums(), tables(), questions(), twins(), slips(), loops(), more())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Defect> facts() {
    return List.of(
        warning(
            "L71",
            "find each other's fact",
            "a search word in the plural of another's",
            d -> searchWords(d, "half-life", "half lives", "half lifes")),
        warning("L72", "says 40 ms", "a fact in s told in ms", d -> fact(d, "s/call", "40 ms")),
        warning(
            "L72", "says 40 GiB", "a fact in GB told in GiB", d -> fact(d, "GB", "up to 40 GiB")),
        warning(
            "L72",
            "says a busy hour",
            "a fact a day told by the hour",
            d -> fact(d, "calls/day", "40 calls in a busy hour")),
        warning(
            "L72",
            "says 40 seconds",
            "a fact in percent told once in seconds",
            d -> fact(d, "percent", "40 percent here and 40 seconds there")));
  }

  private static void searchWords(DrillTree d, String first, String... second) {
    d.first("facts").set("keywords", strings(first, "first of two"));
    d.list("facts").get(1).set("keywords", strings(second));
  }

  private static void fact(DrillTree d, String unit, String says) {
    d.numericFact()
        .put("value", 40)
        .put("unit", unit)
        .put("text", "It comes to " + says + " for all who were there.");
  }

  private static List<Defect> sums() {
    return List.of(
        warning(
            "L73", "comes to 24", "a count and another share", share("60 of the 250, 26 percent")),
        warning(
            "L73",
            "comes to 34",
            "a share and another count",
            share("37 percent of it, 238 of 700")),
        warning("L73", "comes to 60", "a part of another size", share("30 percent of 200 are 80")),
        warning("L73", "comes to 32", "a quotient that is wrong", share("1.60 over 0.05 is 23")),
        warning(
            "L73",
            "comes to 3500",
            "a product that is wrong",
            share("125 × 14 GB twice are 3,050")));
  }

  private static Consumer<DrillTree> share(String words) {
    return d -> d.mistakeWith("rate: " + words + ", so they say,");
  }

  private static List<Defect> tables() {
    return List.of(
        error("L74", "empty line", "an exhibit with an empty end", d -> table(d, TABLE + "\n")),
        error(
            "L74",
            "spaces at the end",
            "a line with spaces behind it",
            d -> table(d, TABLE.replace("600\n", "600  \n"))),
        warning(
            "L74",
            "\"twos\" has 2 cells",
            "a row that is shorter than the head",
            d -> table(d, TABLE.replace("120    200", "120"))),
        warning(
            "L74",
            "\"twos\" has 4 cells",
            "a row that is longer than the head",
            d -> table(d, TABLE.replace("120    200", "120    200  7"))),
        warning(
            "L74",
            "\"120 200\" stands in one cell",
            "two numbers in one cell",
            d -> table(d, TABLE.replace("120    200", "120 200"))),
        warning(
            "L74",
            "add up to 880",
            "a total that is none",
            d -> table(d, TABLE.replace("880", "808"))));
  }

  private static void table(DrillTree d, String body) {
    ObjectNode exhibit =
        (ObjectNode)
            d.step(step -> step.path("exhibit").path("kind").asText().equals("table"))
                .get("exhibit");
    exhibit.put("body", body).remove("flaw");
  }

  private static List<Defect> questions() {
    return List.of(
        warning(
            "L75",
            "says 41,000",
            "a question with the digits of an input turned",
            d -> ask(d, 14000, "calls", "Of 41,000 calls, how many?")),
        warning(
            "L75",
            "says 31",
            "a question with another number of the same unit",
            d -> ask(d, 30.4, "days/month", "In 31 days, how many?")),
        warning(
            "L75",
            "says 2.1 million",
            "a question with the digits of a number that only a side line needs",
            SenseDefects::turnASideNumber),
        warning(
            "L76",
            "in words what it asks",
            "a question that says its answer in words",
            SenseDefects::sayAHundred),
        warning(
            "L76",
            "hint 1 says the answer",
            "a hint with the answer in words",
            d -> hint(d, "Would three hundred and eighty-four of them do?")),
        warning(
            "L76",
            "counts as right",
            "a hint that is nearly the answer",
            d -> hint(d, "Would 400 views of it do for you?")),
        warning(
            "L76",
            "in words",
            "a title that says the answer",
            d -> d.coreWith("estimate").put("title", "Three hundred and eighty-four")));
  }

  private static void ask(DrillTree d, double value, String unit, String ask) {
    ObjectNode input = (ObjectNode) d.estimate().path("inputs").get(5);
    input.put("value", value).put("unit", unit);
    d.estimate().put("ask", ask + " Type views per clip.");
  }

  private static void turnASideNumber(DrillTree d) {
    ObjectNode side = (ObjectNode) d.estimate().path("inputs").get(0);
    side.put("value", 12000000);
    d.estimate().put("ask", "Of 2.1 million, how many? Type views per clip.");
  }

  private static void sayAHundred(DrillTree d) {
    DrillTree.answerLine(d.estimate()).put("value", 150);
    d.estimate().put("ask", "Is it a hundred and fifty? Type views per clip.");
  }

  private static void hint(DrillTree d, String hint) {
    DrillTree.setFirst(d.coreWith("estimate"), "hints", hint);
  }

  private static List<Defect> twins() {
    return List.of(
        warning(
            "L77",
            ".title is that of s",
            "two steps of one title",
            d -> d.lastStep().put("title", text(d.firstStep(), "title"))),
        warning(
            "L77",
            ".url is that of r-",
            "one address twice",
            d -> d.list("sources").get(1).put("url", text(d.first("sources"), "url") + "/")),
        error(
            "L78",
            "names no host",
            "an address that leads nowhere",
            d -> d.first("sources").put("url", "https://localhost/paper")),
        warning(
            "L78",
            "leads to arXiv 2206.06003",
            "an address of another paper",
            d -> d.first("sources").put("venue", "KDD, arXiv 2206.06030")));
  }

  private static List<Defect> slips() {
    return List.of(
        warning("L79", "twice: \"the the\"", "a word twice", d -> d.mistakeWith("the the rate")),
        warning(
            "L79",
            "no space beside",
            "a placeholder without its space",
            d -> d.mistakeWith("{f-dau}people or the rate")),
        warning(
            "L79",
            "two stops",
            "two stops at the end",
            d -> DrillTree.setFirst(d.firstStep(), "mistakes", DrillTree.SENTENCE + ".")),
        warning(
            "L79",
            ".below does not end",
            "half of a decision without a stop",
            d -> ((ObjectNode) d.estimate().get("decides")).put("below", "The old design is kept")),
        error(
            "L79",
            "stray space",
            "a group with two spaces",
            d -> ((ObjectNode) d.root().at("/diagram/groups/0")).put("label", "Serving  path")));
  }

  private static List<Defect> loops() {
    return List.of(
        error(
            "L80",
            "other than through a client",
            "training that reaches its model through people only",
            d -> DrillTree.keep(d.edges(), e -> !isInsideModel(d, e))),
        warning(
            "L80",
            "leads out of the batch",
            "training that leads nowhere",
            d -> {
              String batch = d.nodes("batch").getFirst();
              DrillTree.keep(d.edges(), e -> !text(e, "from").equals(batch));
            }),
        error(
            "L40",
            "position",
            "a caption that turns clockwise",
            d ->
                ((ObjectNode) d.root().get("diagram"))
                    .put("caption", "Clockwise, each part hands on what it has learnt.")));
  }

  private static boolean isInsideModel(DrillTree d, JsonNode edge) {
    return d.nodes("model").contains(text(edge, "to"))
        && !d.nodes("client").contains(text(edge, "from"));
  }

  private static List<Defect> more() {
    return List.of(
        new Defect(
            "L81",
            Level.WARNING,
            "is called Ada",
            "two personas of one first name",
            (d, other) -> {
              persona(d, "Ada, who runs the feed");
              persona(other, "Ada Bell, head of risk");
            }),
        error(
            "L17",
            "is asked by s",
            "a vote that two steps ask",
            d -> d.lastStep().put("vote", text(d.coreWith("vote"), "vote"))),
        error("L20", "a name of blanks", "a reviewer of blanks", d -> reviewer(d, " ")),
        warning(
            "L20",
            "wrote the drill and reviewed it",
            "a writer who reviews",
            d -> reviewer(d, d.root().at("/meta/authors/0").asText())),
        warning(
            "L26",
            "not in level order",
            "a twist with its points turned round",
            d -> DrillTree.reverse(array(d.first("twists"), "reference"))),
        error(
            "L14",
            "not a number",
            "a line without end",
            d -> DrillTree.answerLine(d.estimate()).put("expr", "exp(1000)")),
        error("L13", "views/clips", "a unit other than that of the line it cites", d -> cite(d)),
        error(
            "L28",
            "scenario holds a digit",
            "a scenario with a half",
            SenseDefects::halfInTheScenario),
        error(
            "L30",
            "best practice",
            "filler in the singular",
            d -> d.mistakeWith("a best practice")));
  }

  private static void halfInTheScenario(DrillTree d) {
    ObjectNode scenario = (ObjectNode) d.root().get("scenario");
    scenario.put("prompt", text(scenario, "prompt") + " Only ½ of them come back.");
  }

  private static void persona(DrillTree d, String persona) {
    d.root().withObject("/scenario").put("persona", persona);
  }

  private static void reviewer(DrillTree d, String name) {
    d.root().withObject("/meta").set("reviewed_by", strings(name));
  }

  private static void cite(DrillTree d) {
    d.inputs().stream()
        .filter(input -> text(input, "from").startsWith("e-"))
        .findFirst()
        .orElseThrow()
        .put("unit", "views/clips");
  }
}
