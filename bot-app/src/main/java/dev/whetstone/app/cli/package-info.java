/// The command line: what people type, checked and handed to the program.
@NullMarked
package dev.whetstone.app.cli;

import org.jspecify.annotations.NullMarked;
