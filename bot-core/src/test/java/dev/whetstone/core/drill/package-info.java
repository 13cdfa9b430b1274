@NullMarked
package dev.whetstone.core.drill;

import org.jspecify.annotations.NullMarked;
