package org.qinghe.safeguards.release;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qinghe.web.Words;

/** What can be counted, by code, in the reader's language. */
final class IndicatorNames {

    private IndicatorNames() {}

    static Map<String, String> of(List<Countable> countables, Words words) {
        var names = new LinkedHashMap<String, String>();
        countables.stream()
                .sorted(Comparator.comparing(Countable::indicator))
                .forEach(each -> names.put(each.indicator(), words.name(each.nameZh(), each.nameEn())));
        return names;
    }
}
