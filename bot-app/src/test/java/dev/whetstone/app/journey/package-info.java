/// Whole days with the real program: a child process, driven over HTTP like a browser would.
@NullMarked
package dev.whetstone.app.journey;

import org.jspecify.annotations.NullMarked;
