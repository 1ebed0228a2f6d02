package org.qinghe.work;

import java.util.Optional;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a proposal from a template: a title, units near the area, and due dates counted from today. */
@Component
class Drafting {

    private final UnitChoice choice;
    private final Places places;
    private final WorkTime time;
    private final MessageSource messages;

    Drafting(UnitChoice choice, Places places, WorkTime time, MessageSource messages) {
        this.choice = choice;
        this.places = places;
        this.time = time;
        this.messages = messages;
    }

    Proposal from(ResponseTemplate template, Optional<ResponseOrigin> origin, String area) {
        var today = time.today();
        var units = choice.all();
        return new Proposal(
                title(template, origin, area),
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

    /** The title proposed: the template and what it is about, in both languages. */
    Bilingual title(ResponseTemplate template, Optional<ResponseOrigin> origin, String area) {
        var about = origin.map(ResponseOrigin::title)
                .or(() -> places.find(area).map(place -> new Bilingual(place.nameZh(), place.nameEn())));
        return about.map(what -> Bilingual.saying(
                        messages,
                        words -> words.t(
                                "work.response.titleAbout", template.name().in(words), what.in(words))))
                .orElse(template.name());
    }
}
