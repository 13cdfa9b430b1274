package dev.whetstone.core.round;

import java.util.List;

/// What came of a member's wish to practise.
public sealed interface PracticeStart {
  /// It is being posted.
  record Started(String title, Pace pace) implements PracticeStart {}

  /// The member has a practice that goes on.
  record OwnGoesOn(String title) implements PracticeStart {}

  /// As many practices go on in the channel as it bears.
  record ChannelFull(int going) implements PracticeStart {}

  /// The drill is the channel's open round: practising it beside would give it away.
  record OpenHere(String title) implements PracticeStart {}

  /// No drill and no domain is called so.
  ///
  /// @param nearest what may have been meant, the nearest first
  /// @param domains what there is
  record Unknown(String typed, List<String> nearest, List<String> domains)
      implements PracticeStart {}

  /// The platform took the channel away.
  record NoChannel() implements PracticeStart {}

  /// No drill fits.
  record NoDrill() implements PracticeStart {}
}
