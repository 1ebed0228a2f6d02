package org.qinghe.oversight.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qinghe.places.Places;
import org.qinghe.web.ChineseNumber;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedId;
import org.qinghe.web.Words;
import org.qinghe.work.HeldMeetings;
import org.qinghe.work.HeldMeetings.Held;
import org.qinghe.work.Task;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;

/** The minutes of a meeting of the committee: what was decided, and who does what until when. */
@Component
class MinutesMatter implements Matter {

    private static final String DECISIONS = "decisions";
    private static final String TASKS = "tasks";
    private static final String ATTENDING = "attending";
    private static final Set<String> TABLES = Set.of(TASKS, ATTENDING);

    private static final List<String> NAMES = List.of(
            "county",
            "year",
            "date",
            Material.SERIAL,
            "meeting",
            "heldOn",
            "place",
            "caller",
            DECISIONS,
            TASKS,
            ATTENDING);

    private final HeldMeetings meetings;
    private final Places places;
    private final WorkTime time;

    MinutesMatter(HeldMeetings meetings, Places places, WorkTime time) {
        this.meetings = meetings;
        this.places = places;
        this.time = time;
    }

    @Override
    public boolean covers(DocumentKind kind) {
        return kind == DocumentKind.MEETING_MINUTES;
    }

    @Override
    public List<Subject> subjects(DocumentKind kind, Desk desk) {
        var words = desk.words();
        return meetings.listed(time.today(), Paging.USUAL_SIZE, desk.viewer()).stream()
                .map(each -> new Subject(
                        each.id().toString(),
                        words.date(each.day()) + " · " + each.title().in(words)))
                .toList();
    }

    @Override
    public Optional<Material> of(DocumentKind kind, String subject, Desk desk) {
        return TypedId.of(subject)
                .flatMap(id -> meetings.find(id, desk.viewer(), desk.words()))
                .filter(held -> !held.day().isAfter(time.today()))
                .map(held -> material(held, desk));
    }

    @Override
    public List<String> known() {
        return NAMES;
    }

    @Override
    public boolean figure(String name) {
        return TABLES.contains(name);
    }

    @Override
    public boolean passage(String name) {
        return name.equals(DECISIONS);
    }

    @Override
    public List<Subject> names(Words words) {
        return NAMES.stream()
                .map(name -> new Subject(name, words.t("documents.name." + name)))
                .toList();
    }

    private Material material(Held held, Desk desk) {
        var words = desk.words();
        var area = held.area().isEmpty() ? desk.area() : held.area();
        var place = places.find(area)
                .map(each -> words.name(each.nameZh(), each.nameEn()))
                .orElse("");
        var itself = List.of(meeting(held, place, words));
        Map<String, Block> blocks = new HashMap<>();
        blocks.put(DECISIONS, decisions(held, words));
        blocks.put(ATTENDING, attending(held, words));
        if (!held.tasks().isEmpty()) {
            blocks.put(TASKS, tasks(held, words));
        }
        return new Material(
                area,
                Map.of(
                        "county", place,
                        "year", String.valueOf(time.today().getYear()),
                        "date", words.date(time.today()),
                        "meeting", held.title().in(words),
                        "heldOn", words.date(held.day()),
                        "place", held.place().isEmpty() ? "–" : held.place(),
                        "caller", held.names().unit(held.unit())),
                blocks,
                Map.of(
                        "meeting",
                        itself,
                        "heldOn",
                        itself,
                        DECISIONS,
                        itself,
                        ATTENDING,
                        itself,
                        TASKS,
                        held.tasks().stream()
                                .map(task -> source(task, held, words))
                                .toList()));
    }

    private static Source meeting(Held held, String place, Words words) {
        return new Source(
                held.title().in(words),
                place,
                words.date(held.day()),
                words.t("documents.minutes.items", held.items().size()),
                Optional.empty(),
                held.path());
    }

    private static Source source(Task task, Held held, Words words) {
        return new Source(
                task.title().in(words),
                held.names().unit(task.unit()),
                words.date(task.due()),
                words.t(task.state().message()),
                Optional.of(words.date(held.names().today())),
                "/tasks/" + task.id());
    }

    /** Each item is a heading of the second level, with what was decided below it. */
    private static Block decisions(Held held, Words words) {
        List<Block> parts = new ArrayList<>();
        for (var item : held.items()) {
            int number = parts.stream()
                            .mapToInt(part -> part instanceof Block.Heading ? 1 : 0)
                            .sum()
                    + 1;
            var mark = words.chinese() ? "（" + ChineseNumber.of(number) + "）" : number + ". ";
            parts.add(new Block.Heading(2, mark + item.title().in(words)));
            var decided = item.decision().isEmpty()
                    ? Stream.of(words.t("documents.minutes.undecided"))
                    : item.decision().lines().filter(line -> !line.isBlank());
            decided.map(Block.Paragraph::new).forEach(parts::add);
        }
        return new Block.Passage(parts);
    }

    private static Block tasks(Held held, Words words) {
        return new Block.Table(
                Stream.of("task", "unit", "due", "state")
                        .map(column -> words.t("work.column." + column))
                        .toList(),
                held.tasks().stream()
                        .map(task -> List.of(
                                task.title().in(words),
                                held.names().unit(task.unit()),
                                words.date(task.due()),
                                words.t(task.state().message())))
                        .toList());
    }

    private static Block attending(Held held, Words words) {
        return new Block.Table(
                List.of(words.t("work.column.unit"), words.t("documents.minutes.posts")),
                held.units().stream()
                        .map(unit ->
                                List.of(held.names().unit(unit), held.names().leaders(unit)))
                        .toList());
    }
}
