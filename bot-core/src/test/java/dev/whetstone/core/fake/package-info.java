/// What every fake of a chat service is made of, whichever service it plays: a world under one
/// lock, an HTTP server on loopback, a script of what goes wrong there, and a log of what came.
@NullMarked
package dev.whetstone.core.fake;

import org.jspecify.annotations.NullMarked;
