/// Tests of the checks.
@NullMarked
package dev.whetstone.core.drill.lint;

import org.jspecify.annotations.NullMarked;
