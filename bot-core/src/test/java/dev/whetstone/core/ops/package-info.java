@NullMarked
package dev.whetstone.core.ops;

import org.jspecify.annotations.NullMarked;
