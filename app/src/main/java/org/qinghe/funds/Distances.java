package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How remote areas are. */
@Component
class Distances implements Remoteness {

    private final DistanceTable distances;
    private final AuditTrail trail;

    Distances(DistanceTable distances, AuditTrail trail) {
        this.distances = distances;
        this.trail = trail;
    }

    /** By the area's code. */
    Map<String, Distance> all() {
        return distances.all();
    }

    @Override
    public Map<String, BigDecimal> kilometres() {
        return all().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().kilometres()));
    }

    @Transactional
    void set(String area, Distance distance, Viewer viewer) {
        distances.set(area, distance, viewer);
        trail.record(
                "funds.distanceSet",
                "area/" + area,
                Map.of("kilometres", distance.kilometres().toPlainString()));
    }
}
