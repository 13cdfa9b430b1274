/// How fast and how small the product is, measured beside a yardstick in the same run.
@NullMarked
package dev.whetstone.app.bench;

import org.jspecify.annotations.NullMarked;
