@NullMarked
package dev.whetstone.app.demo;

import org.jspecify.annotations.NullMarked;
