/// The proof by kill, in short, and the tests of what measures it.
@NullMarked
package dev.whetstone.app.proof;

import org.jspecify.annotations.NullMarked;
