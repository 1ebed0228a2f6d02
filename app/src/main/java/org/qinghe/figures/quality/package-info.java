/**
 * How far the figures can be trusted: complete, in time, free of contradictions, not out of the ordinary.
 *
 * <p>Owns the rules of consistency and says what it finds in words. Computed when asked for, never stored: a stored finding
 * would be wrong after every correction, late report and changed rule, and each question is one query over an index.
 */
@NullMarked
package org.qinghe.figures.quality;

import org.jspecify.annotations.NullMarked;
