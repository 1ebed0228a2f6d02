/**
 * Finds, with a person who wants work, what is offered to anybody in the area just now.
 *
 * <p>Reads the offers of {@code livelihood} and notes nothing there: what a person chose stands in their own record and nowhere
 * else, and no employer is told of anybody.
 */
@NullMarked
package org.qinghe.care.offers;

import org.jspecify.annotations.NullMarked;
