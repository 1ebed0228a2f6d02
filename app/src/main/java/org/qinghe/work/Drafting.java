package org.qinghe.work;

import java.util.Optional;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Makes a proposal from a template: a title, units near the area, and due dates counted from today. */
@Component
class Drafting {

    private final UnitChoice choice;
    private final Places places;
    private final WorkTime time;

    Drafting(UnitChoice choice, Places places, WorkTime time) {
        this.choice = choice;
        this.places = places;
        this.time = time;
    }

    Proposal from(ResponseTemplate template, Optional<ResponseOrigin> origin, String area, Words words) {
        var today = time.today();
        var units = choice.all();
        return new Proposal(
                title(template, origin, area, words),
                area,
                template.code(),
                origin,
                template.tasks().stream()
                        .map(step -> new Proposal.ProposedTask(
                                step.title(),
                                step.detail(),
                                choice.propose(step, area, units).map(Unit::id),
                                today.plusDays(step.dueDays())))
                        .toList());
    }

    private String title(ResponseTemplate template, Optional<ResponseOrigin> origin, String area, Words words) {
        var about = origin.map(ResponseOrigin::title)
                .or(() -> places.find(area).map(place -> words.name(place.nameZh(), place.nameEn())));
        var name = template.name().in(words);
        return about.map(what -> words.t("work.response.titleAbout", name, what))
                .orElse(name);
    }
}
