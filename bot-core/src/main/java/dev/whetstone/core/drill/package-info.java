/// Drills and their parts, and the choice among them: records and pure functions that know the JDK
/// only. Anything about a round that is held, or about files, is elsewhere.
@NullMarked
package dev.whetstone.core.drill;

import org.jspecify.annotations.NullMarked;
