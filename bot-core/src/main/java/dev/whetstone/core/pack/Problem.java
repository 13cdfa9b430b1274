package dev.whetstone.core.pack;

/// Why a file of a pack was left out, and how to mend it. The other drills still load.
///
/// @param check L01 for what does not fit the schema (or is no JSON), L02 for a wrong name, else
///   the check for which the drill cannot be played
/// @param file as it was named: within its pack, or as given on the command line
/// @param pointer JSON pointer into the file; empty for the file as a whole
/// @param what what is wrong
/// @param mend what to do
public record Problem(String check, String file, String pointer, String what, String mend) {

  /// The problem in one line.
  public String line() {
    return "%s %s: %s. %s.".formatted(check, pointer.isEmpty() ? file : pointer, what, mend);
  }
}
