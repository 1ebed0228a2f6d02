/**
 * Appointments and follow-ups that were agreed with a person.
 *
 * <p>Owns the calendar: when something was agreed, what for, in which way. Made together, at times the person chose; the person
 * calls one off, or stops all follow-ups, whenever they like. It is no check on anybody: a missed appointment has no
 * consequence, nobody but the person's own workers is reminded, and nothing of it is told to anybody.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
