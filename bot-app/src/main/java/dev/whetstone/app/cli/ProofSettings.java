package dev.whetstone.app.cli;

import java.nio.file.Path;

/// What `proof` is to do.
///
/// @param report the page that keeps the table
public record ProofSettings(int kills, long seed, Path report) {}
