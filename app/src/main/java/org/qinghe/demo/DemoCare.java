package org.qinghe.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Assignments;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.ConsentChoice;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.Identity;
import org.qinghe.care.people.People;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Some invented people in care, and one who waits, so that a newcomer can see what a record is. Each name is made up. */
@Component
@Lazy
class DemoCare {

    private static final String WORKER = "care";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Gate gate;
    private final People people;
    private final Consents consents;
    private final Assignments assignments;
    private final Entries entries;
    private final BlindIndex index;
    private final Units units;
    private final Colleagues colleagues;
    private final InTheNameOf person;
    private final Clock clock;
    private final SecureRandom codes = new SecureRandom();

    DemoCare(
            Gate gate,
            People people,
            Consents consents,
            Assignments assignments,
            Entries entries,
            BlindIndex index,
            Units units,
            Colleagues colleagues,
            InTheNameOf person,
            Clock clock) {
        this.gate = gate;
        this.people = people;
        this.consents = consents;
        this.assignments = assignments;
        this.entries = entries;
        this.index = index;
        this.units = units;
        this.colleagues = colleagues;
        this.person = person;
        this.clock = clock;
    }

    void begin() {
        var clinic = units.findByCode(DemoUnits.CLINIC).orElseThrow().id();
        var counsellor = account(clinic, "counsellor");
        var clinician = account(clinic, "clinician");
        var jobs = account(clinic, "jobs");
        var first = walkIn(clinic, "青禾", true, List.of(counsellor, clinician, jobs));
        var second = walkIn(clinic, "小满", true, List.of(counsellor));
        walkIn(clinic, "阿川", false, List.of(jobs));
        write(first);
        measure(second, 3, 2);
        ask(clinic, "北北");
    }

    UUID account(UUID unit, String signIn) {
        var name = DemoUnits.PEOPLE.stream()
                .filter(each -> each.signIn().equals(signIn))
                .findFirst()
                .orElseThrow()
                .nameZh();
        return colleagues.of(unit).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .account();
    }

    private UUID walkIn(UUID clinic, String alias, boolean sensitive, List<UUID> workers) {
        return walkIn(clinic, identity(alias, Identity.Came.WALKED_IN), sensitive, workers);
    }

    /** Somebody invented who walks in, is taken into care by these workers and the care worker, and makes a code of their own. */
    UUID walkIn(UUID clinic, Identity identity, boolean sensitive, List<UUID> workers) {
        var client = UUID.randomUUID();
        person.act(
                WORKER,
                () -> gate.open(Purpose.FIRST_CONTACT, room -> {
                    people.begin(room, client, identity, DoorCode.fresh(codes));
                    consents.give(room, client, agreed(clinic, sensitive), Consent.Way.PAPER);
                    assignments.assign(room, client, room.account().orElseThrow());
                    workers.forEach(worker -> assignments.assign(room, client, worker));
                    people.takeUp(room.open(client, "begin"));
                    return true;
                }));
        gate.visit(client, room -> room.makeOwnCode(client, index.ofDoor(DoorCode.fresh(codes))));
        return client;
    }

    private void ask(UUID clinic, String alias) {
        var client = UUID.randomUUID();
        gate.ask(client, clinic, room -> {
            people.begin(room, client, identity(alias, Identity.Came.BY_THEMSELVES), DoorCode.fresh(codes));
            consents.give(room, client, agreed(clinic, Purpose.FIRST_CONTACT), Consent.Way.OWN_DOOR);
            return true;
        });
    }

    private void write(UUID client) {
        var today = LocalDate.now(clock);
        person.act(
                WORKER,
                () -> gate.open(Purpose.CARE, room -> {
                    var record = room.open(client, "write.GOAL");
                    add(
                            record,
                            Sheet.ASSESSMENT,
                            today.minusDays(60),
                            Map.of("wishes", "睡得好一点，能重新上班", "strengths", "姐姐愿意帮忙；会修车", "worries", "怕别人知道"));
                    add(
                            record,
                            Sheet.GOAL,
                            today.minusDays(58),
                            Map.of(
                                    "goal",
                                    "每周有三天按时起床去店里帮忙",
                                    "steps",
                                    "先去两天，再加一天",
                                    "support",
                                    "姐姐",
                                    "standing",
                                    "UNDER_WAY"));
                    add(
                            record,
                            Sheet.SESSION,
                            today.minusDays(30),
                            Map.of(
                                    "way",
                                    "FACE_TO_FACE",
                                    "topic",
                                    "睡眠",
                                    "talked",
                                    "晚上想得多，睡不着",
                                    "agreed",
                                    "睡前不看手机，写下担心的事"));
                    add(
                            record,
                            Sheet.SESSION,
                            today.minusDays(14),
                            Map.of("way", "CALL", "topic", "在店里的第一周", "talked", "比想的顺利", "agreed", "下次说说怎样拒绝老朋友"));
                    return true;
                }));
        person.act(
                "jobs",
                () -> gate.open(Purpose.JOB_SUPPORT, room -> {
                    add(
                            room.open(client, "write.JOB_SUPPORT"),
                            Sheet.JOB_SUPPORT,
                            today.minusDays(20),
                            Map.of("form", "PLACEMENT", "what", "镇上修车店", "standing", "BEGUN"));
                    return true;
                }));
        measure(client, 3, 2, 1);
    }

    /** The outcome measure once a month up to now, a little better each time. */
    private void measure(UUID client, int... answers) {
        var today = LocalDate.now(clock);
        person.act(
                WORKER,
                () -> gate.open(Purpose.CARE, room -> {
                    var record = room.open(client, "write.SCREENING");
                    for (int month = 0; month < answers.length; month++) {
                        entries.add(
                                record,
                                Answered.KIND,
                                today.minusMonths(answers.length - 1L - month),
                                new Answered(Instrument.BAM, alike(answers[month])));
                    }
                    return true;
                }));
    }

    private static Map<String, Integer> alike(int answer) {
        var answers = new HashMap<String, Integer>();
        Instrument.BAM.questions().forEach(question -> answers.put(question.id(), answer));
        List.of("9", "10", "12", "13", "14", "16", "17").forEach(id -> answers.put(id, 4 - answer));
        List.of("4", "5", "6").forEach(id -> answers.put(id, answer - 1));
        return answers;
    }

    private void add(OpenRecord record, Sheet sheet, LocalDate day, Map<String, String> fields) {
        entries.add(record, sheet.kind(), day, new Written(fields));
    }

    private List<Agreed> agreed(UUID clinic, boolean sensitive) {
        var purposes = Stream.of(
                        Purpose.FIRST_CONTACT, Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT, Purpose.FOLLOW_UP)
                .toArray(Purpose[]::new);
        var plain = agreed(clinic, purposes);
        return sensitive
                ? Stream.concat(
                                plain.stream(),
                                plain.stream()
                                        .filter(each -> ConsentChoice.SENSITIVE.contains(each.purpose()))
                                        .map(each -> new Agreed(clinic, each.purpose(), true, each.until())))
                        .toList()
                : plain;
    }

    private List<Agreed> agreed(UUID clinic, Purpose... purposes) {
        var until = clock.instant().plus(A_YEAR);
        return Stream.of(purposes)
                .map(purpose -> new Agreed(clinic, purpose, false, until))
                .toList();
    }

    private static Identity identity(String alias, Identity.Came came) {
        return new Identity(alias, "", Identity.Channel.NONE, "", came);
    }
}
