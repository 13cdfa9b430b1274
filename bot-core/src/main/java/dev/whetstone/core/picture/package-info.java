/// Pictures drawn from data, as SVG and PNG by the same strokes, each with the same in words. Pure
/// but for the fonts.
@NullMarked
package dev.whetstone.core.picture;

import org.jspecify.annotations.NullMarked;
