/// Sending what was decided: once, in order, whatever happens. The outbox, its lanes, who holds
/// them, and what became of each sending; what a message means is not known here.
@NullMarked
package dev.whetstone.core.delivery;

import org.jspecify.annotations.NullMarked;
