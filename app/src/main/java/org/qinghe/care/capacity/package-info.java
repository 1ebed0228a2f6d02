/**
 * Who offers help, how full it is, and who waits.
 *
 * <p>Owns offers and episodes, the waiting list with its visible rules, and the forecast of demand. A class of the waiting list
 * says for whom help cannot wait, by reasons that stand on the page; it is nothing else about a person.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
