/**
 * Published instruments: what is asked by number, and what the answers come to.
 *
 * <p>Owns the scoring, each with its source. The wording is its authors': short labels of our own ship with Qinghe, and an
 * installation with permission puts the wording into a file of its data folder.
 */
@NamedInterface({"records", "instruments"})
@NullMarked
package org.qinghe.care.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
