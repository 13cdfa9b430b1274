/// What pictures are drawn with: letters, inks, and pens that write PNG and SVG by the same
/// strokes. No class of AWT is touched before the first picture.
@NullMarked
package dev.whetstone.core.picture.pen;

import org.jspecify.annotations.NullMarked;
