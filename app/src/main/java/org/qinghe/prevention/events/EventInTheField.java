package org.qinghe.prevention.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldAnswer;
import org.qinghe.web.FieldAnswer.Line;
import org.qinghe.web.FieldForm;
import org.qinghe.web.FieldForm.Blank.Kind;
import org.qinghe.web.TypedText;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What came of an event, noted where it was held. */
@Component
class EventInTheField implements FieldForm {

    /** Events are on the phone from so many days before they are held, and until so many days after. */
    private static final int AHEAD = 14;

    private static final int BACK = 60;

    private final EventTable events;
    private final EventKeeping keeping;
    private final UnitSights sights;

    EventInTheField(EventTable events, EventKeeping keeping, UnitSights sights) {
        this.events = events;
        this.keeping = keeping;
        this.sights = sights;
    }

    @Override
    public String name() {
        return "event-reach";
    }

    @Override
    public String message() {
        return "prevention.field.event";
    }

    @Override
    public String online() {
        return EventsAccess.EVENTS;
    }

    @Override
    public boolean offeredTo(Viewer viewer) {
        return viewer.may(EventsAccess.HOLD);
    }

    @Override
    public Sheet sheet(Viewer viewer, Words words) {
        var today = keeping.today();
        var open = events.toNote(viewer.unit(), today.minusDays(BACK), today.plusDays(AHEAD));
        return new Sheet(open.stream().map(event -> pick(event, today, words)).toList(), blanks(open, words));
    }

    private static Pick pick(CommunityEvent event, LocalDate today, Words words) {
        var detail = event.day().isAfter(today) ? "prevention.field.event.toCome" : "prevention.field.event.at";
        return new Pick(
                event.title(),
                words.t(detail, words.date(event.day()), event.place()),
                Map.of("event", EventSeen.of(event).text()));
    }

    private static List<Blank> blanks(List<CommunityEvent> open, Words words) {
        var choose = words.t("prevention.event.choose");
        return List.of(
                Blank.required("event", words.t("prevention.field.event.which"), Kind.CHOICE)
                        .offering(Choices.after(
                                choose,
                                open,
                                event -> EventSeen.of(event).text(),
                                event -> words.t("prevention.lesson.of", event.title(), words.date(event.day())))),
                Blank.required("people", words.t("prevention.event.people"), Kind.NUMBER),
                Blank.required("method", words.t("prevention.event.method"), Kind.CHOICE)
                        .offering(Choices.after(
                                choose,
                                Arrays.asList(Reach.Method.values()),
                                Enum::name,
                                method -> words.t(method.message()))),
                Blank.required("volunteers", words.t("prevention.event.volunteers"), Kind.NUMBER)
                        .with("0"),
                Blank.required("cost", words.t("prevention.event.cost"), Kind.AMOUNT)
                        .with("0"),
                Blank.required("words", words.t("prevention.event.words"), Kind.WORDS)
                        .optional()
                        .hinting(words.t("prevention.event.words.hint")));
    }

    @Override
    public FieldAnswer take(UUID key, Map<String, String> typed, Viewer viewer, Words words) {
        var seen = EventSeen.of(TypedText.of(typed, "event"));
        var found = seen.flatMap(each -> events.find(each.event(), sights.of(viewer)))
                .filter(event -> EventKeeping.holds(viewer, event));
        if (seen.isEmpty() || found.isEmpty()) {
            return FieldAnswer.Refused.of("event", "prevention.field.event.gone");
        }
        return events.received(key, found.get().id())
                ? new FieldAnswer.KeptBefore()
                : take(key, seen.get(), found.get(), ReachForm.of(typed), viewer, words);
    }

    private FieldAnswer take(
            UUID key, EventSeen seen, CommunityEvent event, ReachForm form, Viewer viewer, Words words) {
        if (!keeping.mayNote(viewer, event)) {
            return FieldAnswer.Refused.of(
                    "event",
                    event.state() == CommunityEvent.State.CANCELLED
                            ? "prevention.field.event.cancelled"
                            : "prevention.field.event.early");
        }
        var check = form.check();
        if (check.kept().isEmpty()) {
            return new FieldAnswer.Refused(check.errors());
        }
        return switch (keeping.hold(key, seen, event, check.kept().get(), form.words())) {
            case NOTED -> new FieldAnswer.Kept();
            case NOTED_BEFORE -> new FieldAnswer.KeptBefore();
            case MOVED -> moved(event, viewer, words);
        };
    }

    private FieldAnswer moved(CommunityEvent before, Viewer viewer, Words words) {
        var now = events.find(before.id(), sights.of(viewer)).orElse(before);
        return now.reach()
                .<FieldAnswer>map(reach -> new FieldAnswer.Conflict(
                        words.t("prevention.field.event.there"),
                        now.path(),
                        there(now, reach, words),
                        Map.of("event", EventSeen.of(now).text())))
                .orElseGet(() -> FieldAnswer.Refused.of("event", "prevention.field.event.cancelled"));
    }

    private static List<Line> there(CommunityEvent event, Reach reach, Words words) {
        var lines = new ArrayList<>(List.of(
                new Line(words.t("prevention.field.event.which"), event.title()),
                new Line(words.t("prevention.event.people"), words.number(reach.people())),
                new Line(
                        words.t("prevention.event.method"),
                        words.t(reach.method().message())),
                new Line(words.t("prevention.event.volunteers"), words.number(reach.volunteers())),
                new Line(words.t("prevention.event.cost"), reach.cost().toPlainString())));
        Optional.of(event.words())
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> lines.add(new Line(words.t("prevention.event.words"), said)));
        return lines;
    }
}
