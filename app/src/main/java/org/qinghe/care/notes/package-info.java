/**
 * What workers write down with a person: assessment, goals, sessions, family work, safety plan, treatment, job support,
 * follow-up; screenings and outcomes.
 *
 * <p>Owns the sheets as data and one way to fill, correct and show them. Never decides what is good for anybody.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
