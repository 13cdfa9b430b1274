/// The bank, the picker, numbers and expressions.
@NullMarked
package dev.whetstone.core.drill;

import org.jspecify.annotations.NullMarked;
