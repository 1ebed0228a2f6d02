package org.qinghe.care.erasure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Retention;
import org.springframework.stereotype.Component;

/**
 * How long a record may be kept after its closing. It has one key and goes as one: on the day on which the time of the first of
 * its categories is over, so that nothing is ever kept longer than registered.
 */
@Component
class KeptTime {

    private final Retention retention;

    KeptTime(Retention retention) {
        this.retention = retention;
    }

    Map<DataCategory, Integer> byCategory() {
        return retention.months();
    }

    /** The months after closing; nothing where the register names no category, and then nothing is ever over its time. */
    Optional<Integer> months() {
        return retention.months().values().stream().min(Integer::compare);
    }

    /** A record closed on that day or before is over its time today. */
    static LocalDate lastClosing(int months, LocalDate today) {
        return today.minusMonths(months);
    }

    /** What a certificate names: the registered categories, or all there are where none was registered. */
    List<DataCategory> categories() {
        var registered = retention.months().keySet();
        return List.copyOf(registered.isEmpty() ? EnumSet.allOf(DataCategory.class) : registered);
    }
}
