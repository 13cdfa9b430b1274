/// Drills and their parts: what a problem holds. Depends on the JDK only.
@NullMarked
package dev.whetstone.core.drill;

import org.jspecify.annotations.NullMarked;
