/// The checks that a program makes of a drill; `questions/WRITING.md` lists them. Depends on the
/// drill's records only.
@NullMarked
package dev.whetstone.core.drill.lint;

import org.jspecify.annotations.NullMarked;
