package dev.whetstone.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What to draw of a drill, and where to.
///
/// @param png where a PNG goes; absent for none
/// @param svg where an SVG goes; absent for none
/// @param focus the step whose part is strong; absent for the whole
public record DrawWish(@Nullable Path png, @Nullable Path svg, @Nullable String focus) {}
