package org.qinghe.oversight.effect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes studies and keeps them with their figures. */
@Component
class Studies {

    private final StudyTable studies;
    private final CountReading reading;
    private final Places places;
    private final AuditTrail trail;
    private final Clock clock;

    Studies(StudyTable studies, CountReading reading, Places places, AuditTrail trail, Clock clock) {
        this.studies = studies;
        this.reading = reading;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of making a study. */
    sealed interface Made {

        record Kept(UUID id) implements Made {}

        record Refused(Finding.Reason reason) implements Made {}
    }

    /** Reads the figures as they are now and keeps the study, unless they say nothing. */
    @Transactional
    Made make(Design design, Optional<UUID> follows) {
        var inputs = reading.read(design);
        var study = new Study(
                CountReading.counts(inputs, true).toList(),
                CountReading.counts(inputs, false).toList(),
                design.span().timing(),
                design.slope());
        return switch (study.find()) {
            case Finding.Refused refused -> new Made.Refused(refused.reason());
            case Finding.Found found -> new Made.Kept(keep(design, inputs, Result.of(found), follows));
        };
    }

    private UUID keep(Design design, List<Input> inputs, Result result, Optional<UUID> follows) {
        var viewer = Viewer.required();
        var id = UUID.randomUUID();
        var making = new KeptStudy.Making(clock.instant(), viewer.name());
        studies.add(new KeptStudy(id, design, inputs, result, making, follows), viewer);
        trail.record(
                "oversight.effectStudied",
                "study/" + id,
                Map.of(
                        "indicator", design.indicator().toString(),
                        "areas", String.join(",", design.treated()),
                        "compared", String.valueOf(design.controls().size()),
                        "periods",
                                design.span().first().text() + "–"
                                        + design.span().last().text(),
                        "ratio", String.valueOf(result.ratio())));
        return id;
    }

    Optional<KeptStudy> find(UUID id) {
        return studies.find(id, sight());
    }

    /** The areas that the viewer of this request sees. */
    StudyTable.Sight sight() {
        var own = Viewer.required().area();
        return own.equals(Places.EVERYWHERE)
                ? new StudyTable.Sight(true, List.of())
                : new StudyTable.Sight(
                        false, places.within(own).stream().map(Area::code).toList());
    }
}
