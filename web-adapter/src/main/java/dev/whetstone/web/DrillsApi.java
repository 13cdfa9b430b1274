package dev.whetstone.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.preview.Curriculum;

/// The drills to leaf through, and what each would reveal.
final class DrillsApi {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Curriculum curriculum;

  DrillsApi(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  void addTo(Routes routes) {
    routes
        .add("GET", "/drills", DrillsApi::page)
        .add("GET", "/drills/{name…}", DrillsApi::page)
        .add("GET", "/api/drills", this::all)
        .add("GET", "/api/drills/{pack}/{id}", this::one)
        .add("GET", "/api/drills/{pack}/{id}/reference/{piece}", this::reference);
  }

  private static Answer page(Call call) {
    return StaticFiles.file(call, "drills.html");
  }

  private Answer all(Call call) {
    ObjectNode json = JSON.objectNode();
    ArrayNode drills = json.putArray("drills");
    curriculum.entries().forEach(entry -> drills.add(view(entry)));
    return Answer.json(json);
  }

  private Answer one(Call call) {
    Curriculum.Entry entry = curriculum.entry(name(call)).orElseThrow(DrillsApi::none);
    ObjectNode json = view(entry);
    json.set("post", PostView.of(curriculum.told(entry.key()).orElseThrow(DrillsApi::none)));
    return Answer.json(json);
  }

  private Answer reference(Call call) {
    int piece =
        Numbers.read(call.name("piece"))
            .filter(number -> number >= 1 && number <= Curriculum.PIECES)
            .orElseThrow(() -> Refusal.notFound("such part of a drill"))
            .intValue();
    Post post = curriculum.revealed(name(call), piece).orElseThrow(DrillsApi::none);
    ObjectNode json = JSON.objectNode();
    json.set("post", PostView.of(post));
    return Answer.json(json);
  }

  private static String name(Call call) {
    return call.name("pack") + "/" + call.name("id");
  }

  private static Refusal none() {
    return Refusal.notFound("such drill");
  }

  private static ObjectNode view(Curriculum.Entry entry) {
    ObjectNode json =
        JSON.objectNode()
            .put("key", entry.key())
            .put("title", entry.title())
            .put("teaser", entry.teaser())
            .put("domain", entry.domain())
            .put("difficulty", entry.difficulty())
            .put("level", entry.level())
            .put("focusStage", entry.focusStage())
            .put("focus", entry.focus())
            .put("minutes", entry.minutes())
            .put("coreMinutes", entry.coreMinutes())
            .put("week", entry.week());
    ArrayNode topics = json.putArray("topics");
    entry.topics().forEach(topics::add);
    return json;
  }
}
