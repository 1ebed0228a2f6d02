package org.qinghe.demo;

import java.util.Map;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which unit of the fictional county answers for which of the usual indicators. */
@Component
@Lazy
class DemoOwners {

    /** Where it is another unit than the indicator's kind suggests. */
    private static final Map<String, String> OTHERS = Map.of(
            "prosecutions",
            "procuratorate",
            "reach_lecture",
            DemoUnits.OFFICE,
            "reach_exhibition",
            DemoUnits.OFFICE,
            "reach_performance",
            DemoUnits.OFFICE,
            "reach_online",
            DemoUnits.OFFICE,
            "reach_media",
            DemoUnits.OFFICE,
            "community_events",
            "civil-affairs",
            "volunteers",
            "volunteers",
            "job_placements",
            "employment",
            "follow_ups_done",
            "clinic");

    private final Indicators indicators;

    DemoOwners(Indicators indicators) {
        this.indicators = indicators;
    }

    void name() {
        indicators.all().forEach(indicator -> indicators.save(indicator.ownedBy(owner(indicator))));
    }

    private static String owner(Indicator indicator) {
        return OTHERS.getOrDefault(
                indicator.code(),
                switch (indicator.kind()) {
                    case ENFORCEMENT_TOTAL, REGISTERED_TOTAL -> "police";
                    case PREVENTION -> "education";
                    case TREATMENT, SERVICE_SIGNAL -> "health";
                    case MONEY -> "finance";
                    case OTHER -> DemoUnits.OFFICE;
                });
    }
}
