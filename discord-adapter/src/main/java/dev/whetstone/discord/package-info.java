/// Discord as a platform: what arrives becomes events, posts become messages.
@NullMarked
package dev.whetstone.discord;

import org.jspecify.annotations.NullMarked;
