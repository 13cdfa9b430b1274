package dev.whetstone.app.demo;

import dev.whetstone.core.chat.Press;
import java.util.List;

/// What people say beside the matter: a few words, or in brackets, so that it counts as chat.
final class SmallTalk {
  private static final int SEATS = 4;

  private static final List<String> MEANWHILE =
      List.of(
          "(coffee first, then numbers)",
          "(in a stand-up till half past, then I'm yours)",
          "ooh, I like this one",
          "(I've written three versions of this and deleted four)",
          "(reading it for the third time, something smells)",
          "hm. hm!",
          "(whoever wrote this has been on call)",
          "(no hints for me today. Ask me again in ten minutes.)",
          "(my back of the envelope is now the whole envelope)",
          "(sent mine in, not sure I'd sign it)",
          "wait, really?",
          "(we had exactly this at my last place, I can't laugh about it yet)",
          "(lunch, and then I'll be clever)",
          "(is it me or is that a trick question?)",
          "(I know this one. I think. I knew it in spring.)",
          "(drawing boxes on a napkin, bear with me)",
          "(my first idea was wrong, so that's out of the way)",
          "this hits close to home",
          "(does anybody else want to phone the person in the story?)",
          "(ten minutes of staring, one sentence, sent)",
          "(writing it down before I read yours)",
          "(the obvious answer is right there, so it can't be that)",
          "(I'd pay for a whiteboard now)",
          "okay, thinking");

  private static final List<String> AFTERWARDS =
      List.of(
          "(okay, that one hurt)",
          "(so close, and so wrong)",
          "saw it coming, for once",
          "(I'd still argue about the last point)",
          "(that's going on a sticky note)",
          "good one",
          "(I'd never have asked that, and now it's obvious)",
          "(half of it! I'll take half)",
          "(reading that one again tonight)",
          "(the staff line is a whole meeting in one sentence)",
          "well, well",
          "(I had that and crossed it out. Lesson learnt.)");

  private static final List<String> IN_REPLY =
      List.of(
          "(oh, that's a nice way to put it)",
          "(huh, I had it the other way round. Convince me?)",
          "(I'd buy that, as long as somebody owns the number)",
          "(agreed, and I'd say it in the meeting too)",
          "(that would have saved us a quarter once)",
          "(what would make you change your mind there?)");

  private SmallTalk() {}

  /// While a question stands open: another remark for each question of a round and each seat.
  static String meanwhile(Press press, int seat) {
    return slot(MEANWHILE, press, seat);
  }

  /// After a reveal.
  static String afterwards(Press press, int seat) {
    return slot(AFTERWARDS, press, seat);
  }

  /// To what the person in front of the browser wrote.
  static String inReply(Chance chance) {
    return chance.oneOf(IN_REPLY);
  }

  private static String slot(List<String> remarks, Press press, int seat) {
    int start = Chance.of("remarks", press.round()).below(remarks.size());
    return remarks.get((start + press.ordinal() * SEATS + seat) % remarks.size());
  }
}
