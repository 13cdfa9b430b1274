/// What operators need: the doctor's looks, backup and restore, retention, metrics. Reads and
/// tidies; rounds go on without it.
@NullMarked
package dev.whetstone.core.ops;

import org.jspecify.annotations.NullMarked;
