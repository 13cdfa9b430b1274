/// Names in what is said: shown, and taken out again.
@NullMarked
package dev.whetstone.core.words;

import org.jspecify.annotations.NullMarked;
