/// Pictures drawn from data.
@NullMarked
package dev.whetstone.core.picture;

import org.jspecify.annotations.NullMarked;
