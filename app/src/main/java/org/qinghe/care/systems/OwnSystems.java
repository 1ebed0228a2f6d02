package org.qinghe.care.systems;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.door.OwnLine;
import org.qinghe.care.door.OwnSection;
import org.qinghe.care.door.OwnSections;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.systems.SystemGrants.Assigned;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Which systems the person's workers assigned to them, and who answers for each. */
@Component
class OwnSystems implements OwnSections {

    private final SystemGrants grants;
    private final Colleagues colleagues;
    private final Clock clock;

    OwnSystems(SystemGrants grants, Colleagues colleagues, Clock clock) {
        this.grants = grants;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        var assigned = grants.assigned(record.room(), record.person());
        if (assigned.isEmpty()) {
            return List.of();
        }
        var names =
                colleagues.findAll(assigned.stream().map(Assigned::responsible).collect(Collectors.toSet()));
        return List.of(new OwnSection(
                words.t("care.systems.own"),
                assigned.stream()
                        .map(each -> line(each, Optional.ofNullable(names.get(each.responsible())), words))
                        .toList()));
    }

    private OwnLine line(Assigned assigned, Optional<Colleague> responsible, Words words) {
        return new OwnLine(
                Optional.<UUID>empty(),
                assigned.since().atZone(clock.getZone()).toLocalDate(),
                Optional.of(assigned.account()),
                List.of(
                        new OwnLine.Said(words.t("care.systems.own.what"), words.t("care.systems.own.reads")),
                        new OwnLine.Said(
                                words.t("care.systems.purpose"), words.t("safeguards.purpose." + assigned.purpose())),
                        new OwnLine.Said(
                                words.t("care.systems.responsible"),
                                responsible.map(Colleague::name).orElse("–"))));
    }
}
