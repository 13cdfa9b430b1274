/// The ports to chat services: what goes out, what comes in, and the documents in between, by
/// meaning and never by look. Interfaces and records; no rule of the product.
@NullMarked
package dev.whetstone.core.chat;

import org.jspecify.annotations.NullMarked;
