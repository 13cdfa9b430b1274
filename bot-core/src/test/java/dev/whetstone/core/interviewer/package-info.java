@NullMarked
package dev.whetstone.core.interviewer;

import org.jspecify.annotations.NullMarked;
