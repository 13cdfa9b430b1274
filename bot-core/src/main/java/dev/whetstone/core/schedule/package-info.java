/// When rounds open: local times, zones, holidays, and the clockwork that wakes the core.
@NullMarked
package dev.whetstone.core.schedule;

import org.jspecify.annotations.NullMarked;
