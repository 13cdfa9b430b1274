/// Paints the layout of a diagram: a shape and an icon for each kind of node, a line style for each
/// way in which data moves, the learning loop, the legend.
@NullMarked
package dev.whetstone.core.picture.diagram;

import org.jspecify.annotations.NullMarked;
