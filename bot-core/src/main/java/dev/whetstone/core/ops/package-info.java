/// What operators need: health, checks, upkeep.
@NullMarked
package dev.whetstone.core.ops;

import org.jspecify.annotations.NullMarked;
