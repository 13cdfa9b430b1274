/// The interviewer at work: takes events and due times, decides in one transaction, answers.
@NullMarked
package dev.whetstone.core.interviewer;

import org.jspecify.annotations.NullMarked;
