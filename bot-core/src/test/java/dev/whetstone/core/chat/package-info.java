/// What every platform must do ([PlatformContract]), and one that does what it is told.
@NullMarked
package dev.whetstone.core.chat;

import org.jspecify.annotations.NullMarked;
