/// Looks at finished pictures as a reader does.
@NullMarked
package dev.whetstone.core.picture.critic;

import org.jspecify.annotations.NullMarked;
