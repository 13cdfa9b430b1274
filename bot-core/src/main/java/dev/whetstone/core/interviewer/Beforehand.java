package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.command.Commands;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.Setting;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Transactions;
import java.util.List;
import java.util.Optional;

/// Makes ready what an event may need and what is too slow for its transaction: holiday calendars
/// take a second or two at first.
final class Beforehand {
  private final Transactions transactions;
  private final Holidays holidays;

  Beforehand(Transactions transactions, Holidays holidays) {
    this.transactions = transactions;
    this.holidays = holidays;
  }

  /// May be called for every event; most need nothing.
  void ready(ChatEvent event) {
    switch (event) {
      case ChatEvent.Commanded commanded -> {
        warm(commanded.channel());
        warm(commanded.words());
      }
      case ChatEvent.Pressed pressed -> {
        if (Commands.hears(pressed.press().verb())) {
          warm(pressed.channel());
        }
      }
      case ChatEvent.Submitted submitted -> {
        if (Commands.hears(submitted.press().verb())) {
          warm(submitted.channel());
          Optional.ofNullable(submitted.values().get(Setting.HOLIDAYS.word()))
              .ifPresent(this::calendar);
        }
      }
      case ChatEvent.Invited invited -> warm(invited.channel());
      case ChatEvent.Said _, ChatEvent.Edited _, ChatEvent.Deleted _, ChatEvent.Reacted _ -> {}
    }
  }

  private void warm(ChannelRef channel) {
    transactions
        .read(sql ->
            Channels.find(sql, channel)
                .flatMap(found -> Schedules.of(sql, found.id()))
                .map(Schedules.Stored::schedule)
                .map(Schedule::holidays))
        .ifPresent(holidays::warm);
  }

  private void warm(String words) {
    List<String> typed = List.of(words.strip().split("\\s+", 3));
    if (typed.size() == 3 && typed.get(1).equalsIgnoreCase(Setting.HOLIDAYS.word())) {
      calendar(typed.get(2));
    }
  }

  private void calendar(String typed) {
    if (holidays.find(typed) instanceof Typed.Understood<Holidays.Known>(var known)) {
      holidays.warm(known.id());
    }
  }
}
