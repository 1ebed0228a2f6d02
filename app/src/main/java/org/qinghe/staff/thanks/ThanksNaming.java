package org.qinghe.staff.thanks;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.units.Colleagues;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Finds what the workers and units of thanks are called. */
@Component
class ThanksNaming {

    private final Colleagues colleagues;
    private final Units units;

    ThanksNaming(Colleagues colleagues, Units units) {
        this.colleagues = colleagues;
        this.units = units;
    }

    ThanksNames of(Collection<Thanks> thanks, Words words) {
        var people = thanks.stream()
                .flatMap(each -> Stream.of(
                                Stream.of(each.proposedBy()),
                                each.worker().stream(),
                                each.decision().map(Thanks.Decision::by).stream())
                        .flatMap(some -> some))
                .collect(Collectors.toSet());
        return new ThanksNames(
                colleagues.findAll(people).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().name())),
                UnitChoices.names(
                        units.findAll(thanks.stream()
                                        .map(Thanks::unit)
                                        .distinct()
                                        .toList())
                                .values(),
                        words));
    }
}
