/**
 * Early warning by area: counts of areas in periods go in, warnings an epidemiologist would sign come out.
 *
 * <p>Owns the statistical methods and the command line around them. Knows no Spring, no database and no county, and
 * never sees a person. Begin at {@link org.qinghe.earlywarning.Detector}; {@code docs/early-warning/methods.md} has the
 * formulas.
 */
@NullMarked
package org.qinghe.earlywarning;

import org.jspecify.annotations.NullMarked;
