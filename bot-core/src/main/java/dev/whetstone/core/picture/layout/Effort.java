package dev.whetstone.core.picture.layout;

/// How long to look for a good layout.
///
/// @param placements how many are annealed on each grid
/// @param swaps of one annealing
/// @param wired how many of the best placements are wired
/// @param climbed from how many of these to look on, with real wires
/// @param tries how many changed placements each of them tries
/// @param mends how often to lay single wires elsewhere, while there are defects
/// @param rooms how many heights of rows to try for these
/// @param roomier how much higher each time, in px
/// @param starts how often to begin with other seeds, while there are defects
/// @param patience how often to lay single wires elsewhere after each beginning anew
record Effort(
    int placements,
    int swaps,
    int wired,
    int climbed,
    int tries,
    int mends,
    int rooms,
    int roomier,
    int starts,
    int patience) {
  /// While somebody waits.
  static final Effort FAST = new Effort(4, 60_000, 8, 0, 0, 30, 2, 40, 1, 0);

  /// For a picture that will be looked at often.
  static final Effort DEEP = new Effort(4, 60_000, 8, 6, 60, 150, 5, 16, 6, 3_000);

  /// After a beginning that did not end well: less for each placement, more for each wire.
  Effort anew() {
    return new Effort(
        placements, swaps, wired, climbed / 2, tries / 2, mends, rooms, roomier, starts, patience);
  }
}
