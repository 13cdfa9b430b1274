/// A round and how it moves: records, [RoundEngine] and the rules that it asks. Pure: time and
/// chance come in with the event, what is to follow goes out as effects; nothing is loaded, sent or
/// worded.
@NullMarked
package dev.whetstone.core.round;

import org.jspecify.annotations.NullMarked;
