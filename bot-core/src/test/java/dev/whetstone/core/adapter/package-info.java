/// Tests of what adapters share.
@NullMarked
package dev.whetstone.core.adapter;

import org.jspecify.annotations.NullMarked;
