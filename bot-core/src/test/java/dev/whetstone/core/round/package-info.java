@NullMarked
package dev.whetstone.core.round;

import org.jspecify.annotations.NullMarked;
