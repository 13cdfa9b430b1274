@NullMarked
package dev.whetstone.core.chat;

import org.jspecify.annotations.NullMarked;
