package dev.whetstone.app.demo;

import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.web.WebChat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Does what a script says, exactly as a browser would: presses buttons and fills in the forms that
/// come.
final class Hands {
  private final WebChat chat;

  Hands(WebChat chat) {
    this.chat = chat;
  }

  /// Does a deed; doing it again changes nothing.
  void act(Deed deed) {
    switch (deed.act()) {
      case Act.Answer answer -> answer(deed, answer);
      case Act.Speak speak -> chat.write(who(deed), speak.thread(), speak.text(), deed.nonce());
      case Act.Like like -> chat.like(who(deed), like.message(), deed.nonce());
      case Act.NameBest best -> nameBest(deed, best);
      case Act.CheckSelf check -> checkSelf(deed, check);
    }
  }

  private void answer(Deed deed, Act.Answer answer) {
    press(deed, answer.thread(), answer.press())
        .ifPresent(form -> submit(deed, answer.thread(), form, filled(form, answer)));
  }

  private static Map<String, String> filled(Form form, Act.Answer answer) {
    Map<String, String> values = new HashMap<>();
    for (Form.Field field : form.fields()) {
      @Nullable String value =
          switch (field) {
            case Form.Line _ -> answer.number();
            case Form.Choice _ -> answer.vote() == null ? null : answer.vote().toString();
            case Form.Lines _ -> answer.text();
            case Form.Tick _ -> answer.hides() ? "yes" : null;
          };
      if (value != null) {
        values.put(field.id(), value);
      }
    }
    return values;
  }

  private void nameBest(Deed deed, Act.NameBest best) {
    press(deed, best.thread(), best.press())
        .ifPresent(form -> submit(deed, best.thread(), form, chosen(form, deed)));
  }

  /// One of the answers offered. Goes by their words and not by their places, so that one more
  /// answer seldom changes the choice.
  private static Map<String, String> chosen(Form form, Deed deed) {
    Map<String, String> values = new HashMap<>();
    for (Form.Field field : form.fields()) {
      if (field instanceof Form.Choice choice && !choice.options().isEmpty()) {
        IntStream.range(0, choice.options().size())
            .boxed()
            .max(
                Comparator.comparingInt(
                    i -> Chance.of(deed.nonce(), choice.options().get(i)).below(1_000_000)))
            .ifPresent(option -> values.put(choice.id(), option.toString()));
      }
    }
    return values;
  }

  private void checkSelf(Deed deed, Act.CheckSelf check) {
    press(deed, check.thread(), check.press())
        .ifPresent(form -> submit(deed, check.thread(), form, marks(form, deed)));
  }

  /// The stronger somebody is, the higher the marks; nobody is sure every day.
  private static Map<String, String> marks(Form form, Deed deed) {
    Map<String, String> values = new HashMap<>();
    int level = deed.player().temperament().strong() > 0.3 ? 1 : 0;
    for (Form.Field field : form.fields()) {
      if (field instanceof Form.Choice choice) {
        int mark = level + Chance.of(deed.nonce(), deed.player().id(), choice.id()).below(3);
        values.put(choice.id(), Integer.toString(Math.min(mark, choice.options().size() - 1)));
      }
    }
    return values;
  }

  private Optional<Form> press(Deed deed, ThreadRef thread, Press press) {
    WebChat.Place place = new WebChat.Place(thread.channel().id(), thread.id());
    return chat.press(who(deed), place, press, deed.nonce()) instanceof Reply.Show(Form form)
        ? Optional.of(form)
        : Optional.empty();
  }

  private void submit(Deed deed, ThreadRef thread, Form form, Map<String, String> values) {
    if (!values.isEmpty()) {
      chat.submit(who(deed), thread.channel(), form.press(), values, deed.nonce());
    }
  }

  private static MemberRef who(Deed deed) {
    return deed.player().ref();
  }
}
