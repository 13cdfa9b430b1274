package dev.whetstone.core.pack;

import dev.whetstone.core.drill.Bank;
import java.util.List;

/// What reading some packs brought: the sound drills, and what was wrong with the other files.
///
/// @param files every drill file that was read, in order, as problems name them
public record Loaded(Bank bank, List<String> files, List<Problem> problems) {}
