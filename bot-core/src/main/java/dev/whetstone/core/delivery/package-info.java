/// Sending what was decided: once, in order, whatever happens.
@NullMarked
package dev.whetstone.core.delivery;

import org.jspecify.annotations.NullMarked;
