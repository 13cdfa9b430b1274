/// The interviewer at work, which is the shell around the rules: each event and each due instant is
/// one transaction that loads, lets the rules decide, and writes what follows as rows. What
/// commands ask for is here too (`…OfCaller`).
@NullMarked
package dev.whetstone.core.interviewer;

import org.jspecify.annotations.NullMarked;
