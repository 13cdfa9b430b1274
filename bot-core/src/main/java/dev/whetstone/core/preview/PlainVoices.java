package dev.whetstone.core.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people could say to any drill. Who repeats themselves is not counted, so each part gets
/// sentences of its own, in the order in which the parts are spoken to.
final class PlainVoices implements Voices {
  private static final List<String> GOOD =
      List.of(
          "First I would write down what I assume here, because nobody has told me, and mark which"
              + " assumption would change the plan.",
          "The number that decides is a rate, so I would ask who stands below the line and who was"
              + " never counted.",
          "I would draw the way of one request, name its slowest hop, and keep off it whatever can"
              + " wait.",
          "Before any model I want a rule that a person can check, measured on the same cases for a"
              + " week.",
          "Two options survive for me; the cheaper one fails loudly, so I would begin there and set"
              + " a date for looking again.",
          "What breaks first is the label: it arrives late, and only for those whom we let"
              + " through.",
          "A small share held back at random, with its chance in the log, tells us what the filter"
              + " hides; I would pay that price on purpose.",
          "The average hides exactly the group that complains, so every chart gets a row for them,"
              + " and the row an owner.",
          "If this goes wrong at night somebody must stop it without me: a limit, a switch, and a"
              + " record of who used it.",
          "My test copies life: later weeks, unseen customers, and errors counted in money instead"
              + " of points.",
          "I would rather serve yesterday's answer than none, say so on the page, and count how"
              + " often that happens.",
          "Both teams are right about their own figure; what is missing is a contract between"
              + " them, with dates.",
          "Suppose the opposite were true: which line would look different tomorrow? That line I"
              + " would read before all others.",
          "Release to one market, compare with its own past and a neighbour, and agree beforehand"
              + " what would end it.");

  private static final List<String> WEAK =
      List.of(
          "I would take the usual way here and see how far it gets us in a week.",
          "A bigger model and more data should settle most of this, then we tune the threshold.",
          "Let us copy what large companies do; surely they have solved it long ago.",
          "I would look at accuracy on the test set and ship as soon as it goes up.",
          "Probably the data is dirty, so cleaning comes first and the rest follows by itself.",
          "Add a dashboard with all metrics, and we will soon notice where it hurts.",
          "An expert could check everything in the beginning, later we trust the system.",
          "Make it real time; being fast has always solved half of such problems for us.",
          "I would raise the bar until the complaints stop, and leave it standing there.",
          "Retrain every night, so that it always knows the newest state of things.",
          "Buy a tool for it, building this ourselves makes no sense at our size.",
          "Average both scores and take the middle, which is fair to all sides.",
          "It worked in the pilot, so I would roll it out to everybody at once.",
          "Put a person in the loop wherever something is unclear, and that covers us.");

  private final Map<String, Integer> places = new HashMap<>();

  @Override
  public String weak(String partId) {
    return WEAK.get(place(partId) % WEAK.size());
  }

  @Override
  public String good(String partId) {
    return GOOD.get(place(partId) % GOOD.size());
  }

  @Override
  public String ask(String partId) {
    return "";
  }

  private int place(String partId) {
    return places.computeIfAbsent(partId, _ -> places.size());
  }
}
