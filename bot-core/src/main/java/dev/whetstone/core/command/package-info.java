/// The commands that people type, one class a command.
@NullMarked
package dev.whetstone.core.command;

import org.jspecify.annotations.NullMarked;
