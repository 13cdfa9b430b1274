/// `/drill …`: one class a command, and the desks at which commands ask and act. A command reads
/// what was typed and words the reply; it sees no SQL and no platform.
@NullMarked
package dev.whetstone.core.command;

import org.jspecify.annotations.NullMarked;
