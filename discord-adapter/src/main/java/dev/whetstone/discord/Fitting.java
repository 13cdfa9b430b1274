package dev.whetstone.discord;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays pieces into a message: first its content, then embeds. What does not fit is left out from
/// there on, with a sign in its place.
final class Fitting {
  private static final String MORE = "\n…";
  private static final Piece.Words NO_WORDS = new Piece.Words("", "", "");

  /// Text that stands together.
  static final class Box {
    private final StringBuilder text = new StringBuilder();
    private final int room;
    private @Nullable String begins;
    private Piece.@Nullable Image image;

    private Box(int room) {
      this.room = room;
    }

    String text() {
      return text.toString().strip();
    }

    /// The picture below the text; absent for none.
    Piece.@Nullable Image image() {
      return image;
    }
  }

  private final List<Box> boxes = new ArrayList<>();
  private final int mostBoxes;
  private int left;
  private boolean isFull;

  private Fitting(int first, int rest, int mostBoxes) {
    this.mostBoxes = mostBoxes;
    this.left = rest - MORE.length();
    boxes.add(new Box(first - MORE.length()));
  }

  /// Lays out a whole message: the content, then its embeds. Sections get an embed each where all
  /// of them fit so.
  static List<Box> message(List<Piece> pieces) {
    Fitting apart = new Fitting(Limits.CONTENT, Limits.EMBEDDED, 1 + Limits.EMBEDS);
    sections(pieces).forEach(apart::addApart);
    List<Box> boxes = apart.ended();
    if (!apart.isFull) {
      return boxes;
    }
    Fitting close = new Fitting(Limits.CONTENT, Limits.EMBEDDED, 1 + Limits.EMBEDS);
    pieces.forEach(close::add);
    return close.ended();
  }

  /// Lays out one text.
  static String text(List<Piece> pieces, int most) {
    Fitting fitting = new Fitting(most, 0, 1);
    pieces.forEach(fitting::add);
    return fitting.ended().getFirst().text();
  }

  private static List<List<Piece>> sections(List<Piece> pieces) {
    List<List<Piece>> sections = new ArrayList<>();
    for (Piece piece : pieces) {
      if (sections.isEmpty() || piece instanceof Piece.Title) {
        sections.add(new ArrayList<>());
      }
      sections.getLast().add(piece);
    }
    return sections;
  }

  private List<Box> ended() {
    standAlone();
    if (isFull) {
      boxes.getLast().text.append(MORE);
    }
    return boxes;
  }

  private void addApart(List<Piece> section) {
    Box box = boxes.getLast();
    boolean isFirst = boxes.size() == 1 && box.text.isEmpty();
    boolean goesOn = boxes.size() == 1 && box.text.length() + length(section) <= box.room;
    if (!isFirst && !goesOn) {
      standAlone();
      begin();
    }
    section.forEach(this::add);
  }

  private static int length(List<Piece> section) {
    return section.stream()
        .mapToInt(piece ->
            switch (piece) {
              case Piece.Words(var before, var lead, var words) ->
                  Math.max(before.length(), lead.length()) + words.length();
              case Piece.Title(var words) -> words.length() + 2;
              // A picture begins an embed of its own.
              case Piece.Image _ -> 0;
            })
        .sum();
  }

  private void add(Piece piece) {
    if (isFull) {
      return;
    }
    switch (piece) {
      case Piece.Title(var words) -> {
        standAlone();
        boxes.getLast().begins = words;
      }
      case Piece.Words words -> add(words);
      case Piece.Image image -> add(image);
    }
  }

  private void add(Piece.Words words) {
    Box box = boxes.getLast();
    String title = box.begins;
    if (box.image == null && put(box, title, words)) {
      return;
    }
    box.begins = null;
    begin();
    if (!isFull && !put(boxes.getLast(), title, words)) {
      isFull = true;
    }
  }

  private boolean put(Box box, @Nullable String title, Piece.Words words) {
    String text = title == null ? following(box, words) : titled(box, title, words);
    boolean isContent = boxes.size() == 1;
    if (box.text.length() + text.length() > box.room || (!isContent && text.length() > left)) {
      return false;
    }
    box.text.append(text);
    box.begins = null;
    left -= isContent ? 0 : text.length();
    return true;
  }

  private static String following(Box box, Piece.Words words) {
    return box.text.isEmpty()
        ? words.lead() + Markdown.atLineStart(words.markdown())
        : words.before() + words.markdown();
  }

  private static String titled(Box box, String title, Piece.Words words) {
    return (box.text.isEmpty() ? "" : "\n")
        + title
        + "\n"
        + words.lead()
        + words.markdown().stripLeading();
  }

  private void add(Piece.Image image) {
    Box box = boxes.getLast();
    if (boxes.size() == 1 || box.image != null) {
      String title = box.begins;
      box.begins = null;
      begin();
      boxes.getLast().begins = title;
    }
    standAlone();
    if (!isFull) {
      boxes.getLast().image = image;
    }
  }

  /// A title below which no words come.
  private void standAlone() {
    Box box = boxes.getLast();
    String title = box.begins;
    if (title != null && !put(box, title, NO_WORDS)) {
      isFull = true;
    }
  }

  private void begin() {
    if (boxes.size() >= mostBoxes || left <= MORE.length()) {
      isFull = true;
      return;
    }
    boxes.add(new Box(Math.min(Limits.DESCRIPTION, left) - MORE.length()));
  }
}
