package dev.whetstone.core.chat;

import java.util.List;

/// A part of a [Post], by meaning; adapters decide how it looks. All strings are plain text.
public sealed interface Block {
  /// A title. `level` 1 is a post's own, 2 a section's.
  record Heading(int level, String text) implements Block {}

  /// A paragraph.
  record Paragraph(Text text) implements Block {}

  /// Small print.
  record Note(Text text) implements Block {}

  /// A list of points.
  record Bullets(List<Text> items) implements Block {
    /// Copies the items.
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /// What a person said, with their name; both come from people and are escaped.
  ///
  /// @param said may hold line breaks
  /// @param answer the id of the answer that it shows, for taking it out again; empty for others'
  ///   words
  record Quote(String author, String said, String answer) implements Block {
    /// Words that belong to no answer.
    public Quote(String author, String said) {
      this(author, said, "");
    }
  }

  /// What the persona of a drill says.
  record Speech(String persona, String said) implements Block {}

  /// Fixed-width text with a title: at most 12 lines of 64 characters.
  ///
  /// @param kind table, log, mail, query, chart or sum
  record Exhibit(String kind, String title, String body) implements Block {}

  /// Labels with their values.
  record Facts(List<Row> rows) implements Block {
    /// Copies the rows.
    public Facts {
      rows = List.copyOf(rows);
    }
  }

  /// One line of [Facts].
  record Row(String label, String text) {}

  /// Text that is shown at a press where the platform can, else spelled out.
  record Spoiler(String label, Text text) implements Block {}

  /// A picture that the core can draw, with the same in words.
  ///
  /// @param key what `Pictures` draws: `diagram/<content hash>`, `focus/<content hash>/<step>`, or
  ///   `calendar/…` and `week/…` with the data in the key
  record Picture(String key, String alt) implements Block {
    private static final String REST = " The rest is in the picture.";

    /// The words, at most this many characters: whole sentences as far as they fit.
    public String alt(int most) {
      if (alt.length() <= most) {
        return alt;
      }
      int end = alt.lastIndexOf(". ", most - REST.length() - 1);
      return end < 0 ? alt.substring(0, most - 1) + "…" : alt.substring(0, end + 1) + REST;
    }
  }

  /// How far along something is: "Stage 2 of 4 · step 3 of 6".
  ///
  /// @param done from 0 to `of`
  record Progress(String words, int done, int of) implements Block {}

  /// A text file to take along, complete however long it is; private replies only.
  ///
  /// @param name with its ending: `mydata.json`
  /// @param mediaType of its text, in UTF-8: `application/json`
  record File(String name, String mediaType, String content) implements Block {}

  /// Buttons in a row; at most five.
  record Buttons(List<Button> buttons) implements Block {
    /// Copies the buttons.
    public Buttons {
      buttons = List.copyOf(buttons);
    }
  }

  /// A paragraph of plain text.
  static Block paragraph(String plain) {
    return new Paragraph(Text.of(plain));
  }

  /// Small print of plain text.
  static Block note(String plain) {
    return new Note(Text.of(plain));
  }

  /// A list of plain points.
  static Block bullets(List<String> items) {
    return new Bullets(items.stream().map(Text::of).toList());
  }

  /// Buttons in a row.
  static Block buttons(Button... buttons) {
    return new Buttons(List.of(buttons));
  }
}
