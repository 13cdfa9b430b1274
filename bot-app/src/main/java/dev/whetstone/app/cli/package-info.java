/// The command line: what people type at a terminal, checked and handed to [Program]. No work is
/// done here.
@NullMarked
package dev.whetstone.app.cli;

import org.jspecify.annotations.NullMarked;
