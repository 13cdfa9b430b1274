/// What rounds mean for members: the ledger and the fold over it.
@NullMarked
package dev.whetstone.core.streak;

import org.jspecify.annotations.NullMarked;
