/// Sending, with a platform that fails as it is told to.
@NullMarked
package dev.whetstone.core.delivery;

import org.jspecify.annotations.NullMarked;
