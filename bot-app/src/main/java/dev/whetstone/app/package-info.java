/// The program: its commands, configuration and wiring.
@NullMarked
package dev.whetstone.app;

import org.jspecify.annotations.NullMarked;
