/// Where everything of a diagram's picture stands, as data, and how that is found: cells on a
/// coarse grid, wires on a fine one, then labels. Pure: it knows widths of letters, and no screen.
/// The same diagram and seed give the same layout on every machine.
@NullMarked
package dev.whetstone.core.picture.layout;

import org.jspecify.annotations.NullMarked;
