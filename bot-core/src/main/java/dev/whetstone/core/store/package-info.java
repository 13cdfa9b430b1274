/// The database: connections, transactions, one class a table. Rows in, records out; no rule, and
/// no talk with anything else.
@NullMarked
package dev.whetstone.core.store;

import org.jspecify.annotations.NullMarked;
