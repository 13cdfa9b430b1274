/// The Slack adapter: turns what Slack sends into events of the core, renders posts and forms as
/// Block Kit, and sends them. It holds no rule and no sentence of the product.
@NullMarked
package dev.whetstone.slack;

import org.jspecify.annotations.NullMarked;
