/// The chat in the browser: a platform like the others, with no account. Its tables, its HTTP
/// endpoints (docs/web-api.md) and its events; no rule and no sentence of the product.
@NullMarked
package dev.whetstone.web;

import org.jspecify.annotations.NullMarked;
