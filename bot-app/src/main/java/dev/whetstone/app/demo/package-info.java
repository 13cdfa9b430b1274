/// The demo's people, what they say and when, and its two weeks of past. Scripted members act
/// through the browser chat and know only what a browser is shown.
@NullMarked
package dev.whetstone.app.demo;

import org.jspecify.annotations.NullMarked;
