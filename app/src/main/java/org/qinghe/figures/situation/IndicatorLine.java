package org.qinghe.figures.situation;

import org.qinghe.figures.Indicator;

/**
 * One indicator in the overview.
 *
 * @param indicator the indicator
 * @param standing how it stands
 * @param spark the small trend as SVG path data, or empty text
 * @param doubtful how many figures behind it should be looked at before it is believed
 */
public record IndicatorLine(Indicator indicator, Standing standing, String spark, int doubtful) {}
