@NullMarked
package dev.whetstone.core.delivery;

import org.jspecify.annotations.NullMarked;
