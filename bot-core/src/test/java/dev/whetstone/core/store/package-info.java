/// The database itself: transactions, crashes, two processes, what it keeps about people.
@NullMarked
package dev.whetstone.core.store;

import org.jspecify.annotations.NullMarked;
