/// The proof that a kill at any instant loses, doubles and disorders nothing: a product in a
/// process of its own, the chat service and the people in this one.
@NullMarked
package dev.whetstone.app.proof;

import org.jspecify.annotations.NullMarked;
