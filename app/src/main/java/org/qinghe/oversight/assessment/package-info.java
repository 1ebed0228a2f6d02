/**
 * How units are judged: schemes as data, scores that open down to what is behind every point, and aids to fairness.
 *
 * <p>The engine is pure: a scheme and its inputs in, scores with their trace out. Scores units, never a person, and gives
 * hints for people to look at, never a verdict.
 */
@NullMarked
@NamedInterface("assessment")
package org.qinghe.oversight.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
