@NullMarked
package dev.whetstone.core.pack;

import org.jspecify.annotations.NullMarked;
