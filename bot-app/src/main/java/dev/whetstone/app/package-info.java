/// The program: configuration, wiring by hand from top to bottom, and the work of each command of
/// the command line. The only place that knows all parts.
@NullMarked
package dev.whetstone.app;

import org.jspecify.annotations.NullMarked;
