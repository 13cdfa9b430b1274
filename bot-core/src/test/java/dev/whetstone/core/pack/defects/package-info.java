/// Defects to plant in sound drills: each names the check that must find it and a phrase of what
/// that check says.
@NullMarked
package dev.whetstone.core.pack.defects;

import org.jspecify.annotations.NullMarked;
