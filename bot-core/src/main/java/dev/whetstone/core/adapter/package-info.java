/// What adapters to chat services across a network share: the product as they call it, order,
/// echoes, attempts, time, secrets, text cut to size.
@NullMarked
package dev.whetstone.core.adapter;

import org.jspecify.annotations.NullMarked;
