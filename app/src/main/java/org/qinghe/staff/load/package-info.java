/**
 * How much lies with each worker, as counts of what is still to do, so that nobody has too much for long.
 *
 * <p>Keeps nothing. Shows a worker what lies with them, and those who lead a unit what lies with each of its workers: in the
 * order of names, with no sum, no rank, no past and no file to take away. Never counts what somebody has done, and never asks
 * the care for people who sought help, which publishes no such count.
 */
@NullMarked
package org.qinghe.staff.load;

import org.jspecify.annotations.NullMarked;
