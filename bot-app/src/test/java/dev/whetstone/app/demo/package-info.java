/// The demo's script, held to what it promises.
@NullMarked
package dev.whetstone.app.demo;

import org.jspecify.annotations.NullMarked;
