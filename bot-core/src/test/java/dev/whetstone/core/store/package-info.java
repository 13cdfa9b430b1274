@NullMarked
package dev.whetstone.core.store;

import org.jspecify.annotations.NullMarked;
