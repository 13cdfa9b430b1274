/// The product as people meet it: driven through a real browser, by role and accessible name.
@NullMarked
package dev.whetstone.app.browser;

import org.jspecify.annotations.NullMarked;
