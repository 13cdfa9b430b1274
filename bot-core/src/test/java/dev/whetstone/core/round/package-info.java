/// Rounds as stories and as properties, without a database.
@NullMarked
package dev.whetstone.core.round;

import org.jspecify.annotations.NullMarked;
