/// The database: connections, transactions, one class a table.
@NullMarked
package dev.whetstone.core.store;

import org.jspecify.annotations.NullMarked;
