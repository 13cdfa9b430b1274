/// What operators rely on, over real files.
@NullMarked
package dev.whetstone.core.ops;

import org.jspecify.annotations.NullMarked;
