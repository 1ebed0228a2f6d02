package org.qinghe.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.PastLessons;
import org.qinghe.prevention.SchoolPeople;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.prevention.events.CommunityEvent;
import org.qinghe.prevention.events.PastEvents;
import org.qinghe.prevention.events.Reach;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Unit;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A lesson to be held, and events to be noted.
 *
 * @param area the code of the area the events are for
 */
record FieldScene(PastLessons lessons, PastEvents events, SchoolPeople people, String area) {

    static final LocalDate TODAY = Today.inTheCounty();

    UUID lesson() {
        var author = people.of("县教育局", Unit.Kind.BUREAU);
        return as(
                author,
                () -> lessons.lesson(
                        SchoolStage.JUNIOR, "学会说不", "Saying no", "INTERACTIVE", 40, "练习拒绝。", List.of("junior-refuse")));
    }

    UUID event(Viewer by, LocalDate day) {
        return as(by, () -> events.plan(Optional.empty(), CommunityEvent.Kind.LECTURE, "院坝会", area, "村委会", day));
    }

    void noted(Viewer by, UUID event, int people) {
        as(by, () -> {
            events.held(event, people, Reach.Method.ESTIMATED, 2, new BigDecimal("50"));
            return event;
        });
    }

    static Map<String, String> lesson(UUID lesson, String classLabel, LocalDate on) {
        return Map.of(
                "lesson",
                lesson.toString(),
                "grade",
                "JUNIOR-1",
                "classLabel",
                classLabel,
                "on",
                on.toString(),
                "pupils",
                "41",
                "teacher",
                "HEAD_TEACHER");
    }

    /** @param noted how often the event had been noted when the phone learned of it */
    static Map<String, String> reach(UUID event, int noted, int people) {
        return Map.of(
                "event", event + "." + noted,
                "people", String.valueOf(people),
                "method", "COUNTED",
                "volunteers", "3",
                "cost", "120.50",
                "words", "");
    }

    private static UUID as(Viewer viewer, Supplier<UUID> act) {
        SignedIn.now(viewer);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
