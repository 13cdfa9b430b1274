/// The chat in the browser: a platform like the others, with no account.
@NullMarked
package dev.whetstone.web;

import org.jspecify.annotations.NullMarked;
