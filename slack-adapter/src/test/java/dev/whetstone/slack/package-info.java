/// Tests of the Slack adapter.
@NullMarked
package dev.whetstone.slack;

import org.jspecify.annotations.NullMarked;
