/// Tests of the Discord adapter.
@NullMarked
package dev.whetstone.discord;

import org.jspecify.annotations.NullMarked;
