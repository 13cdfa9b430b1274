/// When rounds open: local times, zones, holidays, and reading what people type about them. The
/// rules are pure; beside them lives what wakes the core, by the real clock or by one that is
/// moved.
@NullMarked
package dev.whetstone.core.schedule;

import org.jspecify.annotations.NullMarked;
