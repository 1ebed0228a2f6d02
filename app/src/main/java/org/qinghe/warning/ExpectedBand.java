package org.qinghe.warning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qinghe.figures.ExpectedRanges;
import org.qinghe.figures.Period;
import org.springframework.stereotype.Component;

/** What the watches expect of an indicator, for charts elsewhere: by the first watch that looks at the area. */
@Component
class ExpectedBand implements ExpectedRanges {

    private static final int SHOWN = 120;

    private final Watches watches;
    private final Sights sights;

    ExpectedBand(Watches watches, Sights sights) {
        this.watches = watches;
        this.sights = sights;
    }

    @Override
    public Map<Period, Range> of(UUID indicator, String area, boolean whole) {
        return watches.lookingAt(List.of(indicator)).stream()
                .flatMap(watch -> seen(watch, area, whole).stream())
                .findFirst()
                .orElse(Map.of());
    }

    private Optional<Map<Period, Range>> seen(Watch watch, String area, boolean whole) {
        return sights.of(watch).flatMap(snapshot -> {
            var wanted = wanted(watch, snapshot, area, whole);
            return IntStream.range(0, snapshot.series().size())
                    .filter(i -> snapshot.series().get(i).area().equals(wanted))
                    .mapToObj(place -> ranges(Looking.at(snapshot, watch.method(), watch.parameters()), place))
                    .findFirst();
        });
    }

    /** The sum is the area's own where the areas looked at are all that lies in it. */
    private String wanted(Watch watch, Snapshot snapshot, String area, boolean whole) {
        return whole && area.equals(sights.commonArea(watch, snapshot)) ? Snapshot.POOLED : area;
    }

    private static Map<Period, Range> ranges(Looking looking, int place) {
        var detections = looking.newestOf(place, SHOWN);
        var ranges = new HashMap<Period, Range>();
        detections.range().periods().forEach(period -> {
            double upper = detections.upper(0, period);
            if (!Double.isNaN(upper)) {
                ranges.put(looking.snapshot().first().plus(period), new Range(detections.expected(0, period), upper));
            }
        });
        return ranges;
    }
}
