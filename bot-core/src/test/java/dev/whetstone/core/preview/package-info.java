/// Drills played for tests of who shows them.
@NullMarked
package dev.whetstone.core.preview;

import org.jspecify.annotations.NullMarked;
