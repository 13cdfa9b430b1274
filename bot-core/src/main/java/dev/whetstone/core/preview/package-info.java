/// A whole round in the terminal: what a channel would read, message by message.
@NullMarked
package dev.whetstone.core.preview;

import org.jspecify.annotations.NullMarked;
