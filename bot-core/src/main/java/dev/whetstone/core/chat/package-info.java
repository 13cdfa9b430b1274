/// The ports to chat services: what goes out, what comes in, and the documents in between.
@NullMarked
package dev.whetstone.core.chat;

import org.jspecify.annotations.NullMarked;
