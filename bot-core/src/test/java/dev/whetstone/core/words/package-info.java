@NullMarked
package dev.whetstone.core.words;

import org.jspecify.annotations.NullMarked;
