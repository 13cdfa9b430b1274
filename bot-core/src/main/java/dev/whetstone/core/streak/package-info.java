/// What rounds mean for members: verdicts, the fold over the ledger, boards and the digest's
/// figures. Pure; docs/streaks.md has the rules.
@NullMarked
package dev.whetstone.core.streak;

import org.jspecify.annotations.NullMarked;
