/// Reading packs, and that what is wrong in them is found and named.
@NullMarked
package dev.whetstone.core.pack;

import org.jspecify.annotations.NullMarked;
