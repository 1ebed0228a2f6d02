/**
 * How the county is doing: the accepted figures added up over areas, compared with the period before and the year before,
 * drawn, mapped and printed.
 *
 * <p>Owns the definitions of 同比, 环比 and 累计. Changes no figure, and shows nobody more than their own area and what lies in it.
 */
@NullMarked
package org.qinghe.figures.situation;

import org.jspecify.annotations.NullMarked;
