package org.qinghe.earlywarning;

import java.util.List;

/**
 * What a scan found.
 *
 * @param studied the periods the expected counts rest on
 * @param cases in all areas and periods
 * @param clusters most likely first
 */
public record ScanResult(PeriodRange studied, long cases, List<Cluster> clusters) {}
