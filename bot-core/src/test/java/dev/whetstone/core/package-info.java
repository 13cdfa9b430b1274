/// What tests of every module use.
@NullMarked
package dev.whetstone.core;

import org.jspecify.annotations.NullMarked;
