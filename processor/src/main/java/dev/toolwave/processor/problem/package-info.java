/**
 * Problems in an author's source: the catalog with all messages, and the list that the checks fill. Start with {@link
 * dev.toolwave.processor.problem.ProblemId}.
 */
@NullMarked
package dev.toolwave.processor.problem;

import org.jspecify.annotations.NullMarked;
