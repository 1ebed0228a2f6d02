package org.qinghe.oversight.inspection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much was found at a unit.
 *
 * @param bySeverity how many findings there were of each severity; every severity is there
 * @param mended how many of them another unit has seen mended
 * @param mendedInTime how many of those were reported as mended within their term
 * @param recurred how many were ordered again after they had been mended
 */
public record FindingCount(Map<Severity, Long> bySeverity, long mended, long mendedInTime, long recurred) {

    static FindingCount of(List<Finding> findings) {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        Arrays.stream(Severity.values())
                .forEach(severity -> bySeverity.put(
                        severity,
                        findings.stream()
                                .filter(each -> each.found().severity() == severity)
                                .count()));
        return new FindingCount(
                bySeverity,
                findings.stream().filter(each -> each.verifiedOn().isPresent()).count(),
                findings.stream().filter(Finding::mendedInTime).count(),
                findings.stream().filter(each -> each.reopened() > 0).count());
    }
}
