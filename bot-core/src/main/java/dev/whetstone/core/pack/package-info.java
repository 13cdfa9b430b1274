/// Reading packs: JSON files in, checked drills out; and searching facts.
@NullMarked
package dev.whetstone.core.pack;

import org.jspecify.annotations.NullMarked;
