/// The whole product on a hand-moved clock: [Rehearsal] and its [Person]s, and stories told with
/// them.
@NullMarked
package dev.whetstone.core.interviewer;

import org.jspecify.annotations.NullMarked;
