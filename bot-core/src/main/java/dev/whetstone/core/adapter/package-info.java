/// What adapters to chat services across a network share: the product as they call it, order,
/// echoes, attempts, time, secrets.
@NullMarked
package dev.whetstone.core.adapter;

import org.jspecify.annotations.NullMarked;
