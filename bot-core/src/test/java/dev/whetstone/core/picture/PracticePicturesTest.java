package dev.whetstone.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.picture.PracticeCalendar.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The calendar of a member and the week of a channel, drawn from their keys alone.
final class PracticePicturesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final DrillPictures pictures =
      new DrillPictures(
          _ -> Optional.empty(),
          _ -> {
            throw new IllegalStateException("no diagram is asked for");
          });

  @Test
  void a_calendar_is_drawn_with_every_mark_that_is_in_it_named()
      throws IOException, ParserConfigurationException, SAXException {
    PracticeCalendar calendar = busy();
    String words = words(pictures.svg(calendar.key()).orElseThrow());

    assertThat(words).contains("Your practice", "20 November 2026", "Streak 17, longest 31");
    for (Mark mark : Mark.values()) {
      assertThat(words.contains(">" + mark.words() + "<"))
          .as(mark.words())
          .isEqualTo(mark != Mark.NO_ROUND);
    }
    var image = ImageIO.read(new ByteArrayInputStream(pictures.png(calendar.key()).orElseThrow()));
    assertThat(image.getWidth()).isEqualTo(1600);
    assertThat(image.getHeight()).isBetween(500, 800);
  }

  @Test
  void a_calendar_says_the_same_in_words() {
    var calendar =
        PracticeCalendar.of(
            TODAY,
            2,
            5,
            Map.of(
                TODAY,
                Mark.OPEN,
                TODAY.minusDays(1),
                Mark.WHOLE,
                TODAY.minusDays(2),
                Mark.FROZEN,
                TODAY.minusDays(9),
                Mark.QUARTER));

    assertThat(calendar.alt())
        .isEqualTo(
            "Your rounds of the last 26 weeks, until 20 November 2026: counted 2, frozen 1, still"
                + " open 1. This week: Wednesday frozen, Thursday the whole path, or nearly, Friday"
                + " still open.");
  }

  @Test
  void a_week_is_drawn_and_says_the_same_in_words()
      throws IOException, ParserConfigurationException, SAXException {
    PracticeWeek week =
        new PracticeWeek(
            MONDAY,
            List.of(day(4, 1), day(3, 0), day(0, 0), day(12, 2), day(7, 0), none(), none()));
    String words = words(pictures.svg(week.key()).orElseThrow());

    assertThat(words).contains("16 November to 22 November", "Mon 16", "no round", ">14<");
    assertThat(week.alt())
        .isEqualTo(
            "People who took part, 16 November to 22 November: Monday 5 (1 of them late), Tuesday"
                + " 3, Wednesday 0, Thursday 14 (2 of them late), Friday 7.");
    assertThat(pictures.png(week.key())).isPresent();
  }

  @Test
  void a_key_is_read_as_it_was_written() {
    Prop.forAll(d -> {
      LocalDate today = d.note("today", TODAY.plusDays(d.between(0, 800)));
      Map<LocalDate, Mark> marks = new HashMap<>();
      for (int i = d.between(0, 40); i > 0; i--) {
        marks.put(today.minusDays(d.between(0, 170)), d.oneOf(List.of(Mark.values())));
      }
      var calendar =
          PracticeCalendar.of(today, d.between(0, 200_000), d.between(0, 200_000), marks);
      List<PracticeWeek.Day> days = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        days.add(d.between(0, 2) == 0 ? none() : day(d.between(0, 20_000), d.between(0, 9)));
      }
      PracticeWeek week = new PracticeWeek(MONDAY.plusWeeks(d.between(0, 100)), days);

      assertThat(PracticeCalendar.read(calendar.key())).contains(calendar);
      assertThat(PracticeWeek.read(week.key())).contains(week);
      assertThat(calendar.key()).matches("[a-z0-9/-]{1,220}");
      assertThat(week.key()).matches("[a-z0-9/_-]{1,100}");
    });
  }

  @Test
  void a_forged_key_is_not_drawn_and_breaks_nothing() {
    String good = busy().key();
    Prop.forAll(d -> {
      StringBuilder forged =
          new StringBuilder(d.oneOf(List.of(good, "week/2026-11-16/x_x_1-1_x_x_x_x")));
      for (int i = d.between(1, 4); i > 0; i--) {
        int at = d.between(0, forged.length() - 1);
        forged.replace(
            at, at + d.between(0, 1), String.valueOf(d.oneOf(List.of("9", "/", "z", "-"))));
      }
      String key = d.note("key", forged.toString());

      pictures.svg(key).ifPresent(svg -> assertThat(svg).startsWith("<svg"));
    });
    for (String key :
        List.of(
            "calendar/",
            "week/",
            "calendar/2026-02-31/1-1/" + "0".repeat(180),
            "calendar/2026-11-20/1-1/" + "0".repeat(182),
            "week/2026-11-17/x_x_x_x_x_x_x",
            "week/2026-11-16/x_x_x_x_x_xx",
            "week/2026-11-16/xxxxxxx",
            "week/2026-11-16/1-11-11-11-11-11-11-1")) {
      assertThat(pictures.svg(key)).as(key).isEmpty();
      assertThat(pictures.png(key)).as(key).isEmpty();
    }
  }

  private static PracticeWeek.Day day(int onTime, int late) {
    return PracticeWeek.Day.of(onTime, late);
  }

  private static PracticeWeek.Day none() {
    return PracticeWeek.Day.NONE;
  }

  /// Every mark, on study days.
  private static PracticeCalendar busy() {
    Map<LocalDate, Mark> marks = new HashMap<>();
    List<Mark> order =
        List.of(
            Mark.WHOLE,
            Mark.MOST,
            Mark.HALF,
            Mark.WHOLE,
            Mark.QUARTER,
            Mark.COUNTED,
            Mark.FROZEN,
            Mark.MOST,
            Mark.LATE,
            Mark.WHOLE,
            Mark.EXCUSED,
            Mark.UNANSWERED,
            Mark.HALF);
    int next = 0;
    for (LocalDate day = PracticeCalendar.firstDay(TODAY); day.isBefore(TODAY); ) {
      if (day.getDayOfWeek().getValue() <= 5) {
        marks.put(day, order.get(next++ % order.size()));
      }
      day = day.plusDays(1);
    }
    marks.put(TODAY, Mark.OPEN);
    return PracticeCalendar.of(TODAY, 17, 31, marks);
  }

  /// The texts of a drawing, each between angle brackets.
  private static String words(String svg)
      throws IOException, ParserConfigurationException, SAXException {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    StringBuilder words = new StringBuilder();
    var texts = document.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      words.append('>').append(texts.item(i).getTextContent()).append("<\n");
    }
    return words.toString();
  }
}
