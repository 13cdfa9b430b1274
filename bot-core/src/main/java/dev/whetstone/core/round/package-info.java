/// A round and how it moves: pure decisions over records.
@NullMarked
package dev.whetstone.core.round;

import org.jspecify.annotations.NullMarked;
