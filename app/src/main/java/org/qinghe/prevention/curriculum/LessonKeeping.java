package org.qinghe.prevention.curriculum;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps lessons. A unit changes its own; the county office changes all. */
@Component
class LessonKeeping implements LessonRights {

    private static final Set<Unit.Kind> WRITING =
            EnumSet.of(Unit.Kind.COUNTY_OFFICE, Unit.Kind.BUREAU, Unit.Kind.SCHOOL);

    private final LessonTable lessons;
    private final Units units;
    private final AuditTrail trail;
    private final Clock clock;

    LessonKeeping(LessonTable lessons, Units units, AuditTrail trail, Clock clock) {
        this.lessons = lessons;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    boolean mayWrite(Viewer viewer) {
        return viewer.may(CurriculumAccess.WRITE)
                && kind(viewer).filter(WRITING::contains).isPresent();
    }

    @Override
    public boolean mayChange(Lesson lesson, Viewer viewer) {
        return mayWrite(viewer)
                && (lesson.unit().equals(viewer.unit())
                        || kind(viewer).filter(Unit.Kind.COUNTY_OFFICE::equals).isPresent());
    }

    private Optional<Unit.Kind> kind(Viewer viewer) {
        return units.find(viewer.unit()).map(Unit::kind);
    }

    @Transactional
    void add(Lesson lesson, UUID by) {
        lessons.add(lesson, by, clock.instant());
        trail.record(
                "prevention.lessonAdded",
                subject(lesson),
                Map.of(
                        "stage",
                        lesson.stage().name(),
                        "teaching",
                        lesson.teaching().name()));
    }

    @Transactional
    void change(Lesson lesson) {
        lessons.change(lesson);
        trail.record(
                "prevention.lessonChanged",
                subject(lesson),
                Map.of("teaching", lesson.teaching().name()));
    }

    /** Whether it was offered. */
    @Transactional
    boolean retire(Lesson lesson) {
        boolean retired = lessons.retire(lesson.id(), clock.instant());
        if (retired) {
            trail.record("prevention.lessonRetired", subject(lesson));
        }
        return retired;
    }

    /** Whether it was retired. */
    @Transactional
    boolean offer(Lesson lesson) {
        boolean offered = lessons.offer(lesson.id());
        if (offered) {
            trail.record("prevention.lessonOffered", subject(lesson));
        }
        return offered;
    }

    static String subject(Lesson lesson) {
        return "lesson/" + lesson.id();
    }
}
