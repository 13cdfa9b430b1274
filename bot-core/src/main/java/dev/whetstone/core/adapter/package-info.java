/// What adapters to chat services across a network share: the product as they call it, order,
/// echoes, attempts, a line's life, time, secrets, text cut to size.
@NullMarked
package dev.whetstone.core.adapter;

import org.jspecify.annotations.NullMarked;
