/// Tests of the browser chat, over loopback.
@NullMarked
package dev.whetstone.web;

import org.jspecify.annotations.NullMarked;
