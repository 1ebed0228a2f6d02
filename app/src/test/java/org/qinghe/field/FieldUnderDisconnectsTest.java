package org.qinghe.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.prevention.PastLessons;
import org.qinghe.prevention.SchoolPeople;
import org.qinghe.prevention.events.PastEvents;
import org.qinghe.testing.FreshDatabase;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Phones whose connections break before a request has left, while the server works, and before its answer arrives, and which send
 * the same twice at once: over real connections to the running application, from a seed. {@code ./qinghe bench field} does it with
 * 10,000 records from 200 phones; docs/figures/field.md.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"qinghe.mode=test", "server.shutdown=immediate"})
@ContextConfiguration(initializers = FreshDatabase.class)
class FieldUnderDisconnectsTest {

    private static final int PHONES = Integer.getInteger("qinghe.field.phones", 12);
    private static final int LESSONS_A_PHONE = 40;
    private static final int EVENTS_A_PHONE = 10;
    private static final int PHONES_A_SCHOOL = 4;
    private static final int AT_ONCE = 8;
    private static final long SEED = Long.getLong("qinghe.field.seed", 20_261_127);
    private static final String PASSWORD = "three words together";
    private static final String AREA = "780001";

    @LocalServerPort
    int port;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Places places;

    @Autowired
    PastLessons lessons;

    @Autowired
    PastEvents events;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyRecordArrivesExactlyOnceHoweverOftenConnectionsBreak() throws Exception {
        places.save(List.of(
                new Area(AREA, AreaLevel.COUNTY, "某县", "", Optional.empty(), Optional.empty(), Optional.empty())));
        var phones = phones();
        long begun = System.nanoTime();
        var done = atOnce(
                phones.stream().<Callable<Phone>>map(phone -> phone::sendAll).toList());
        var took = Duration.ofNanos(System.nanoTime() - begun);

        long lessonsSent = (long) PHONES * LESSONS_A_PHONE;
        long eventsSent = (long) PHONES * EVENTS_A_PHONE;
        assertThat(one("select count(*) from prevention.held")).isEqualTo(lessonsSent);
        assertThat(one("select count(*) from prevention.event_receipt")).isEqualTo(eventsSent);
        assertThat(one("select count(*) from prevention.event where state = 'HELD' and noted = 1"))
                .isEqualTo(eventsSent);
        assertThat(trail("prevention.held")).isEqualTo(lessonsSent);
        assertThat(trail("prevention.eventHeld")).isEqualTo(eventsSent);
        assertThat(done.stream().flatMap(phone -> phone.keptAnew.values().stream()))
                .as("how often a record was said to be kept anew")
                .hasSize((int) (lessonsSent + eventsSent))
                .allMatch(times -> times <= 1);
        var fates = fates(done);
        assertThat(fates).containsOnlyKeys(Phone.Fate.values());
        System.out.println(lessonsSent + eventsSent + " records from " + PHONES + " phones, seed " + SEED + ", in "
                + took.toSeconds() + " s; requests " + fates + "; told “kept before” "
                + done.stream()
                        .flatMap(phone -> phone.keptAnew.values().stream())
                        .filter(times -> times == 0)
                        .count());
    }

    private List<Phone> phones() throws Exception {
        var scene = new FieldScene(lessons, events, new SchoolPeople(units, colleagues), AREA);
        var lesson = scene.lesson();
        return atOnce(IntStream.range(0, (PHONES + PHONES_A_SCHOOL - 1) / PHONES_A_SCHOOL)
                        .<Callable<List<Phone>>>mapToObj(number -> () -> phonesOfASchool(number, scene, lesson))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Phone> phonesOfASchool(int number, FieldScene scene, UUID lesson) throws Exception {
        var unit = units.save("field" + number, "第" + number + "中学", "", Unit.Kind.SCHOOL, Places.EVERYWHERE);
        var name = "field" + number;
        var account = colleagues.open(unit.id(), name, "某人", PASSWORD, false, List.of(StandardRole.UNIT_REPORTER));
        var viewer = new Viewer(
                account, "某人", unit.id(), unit.nameZh(), "", Places.EVERYWHERE, java.util.Set.of("prevention.hold"));
        var phones = new ArrayList<Phone>();
        for (int phone = 0; phone < Math.min(PHONES_A_SCHOOL, PHONES - number * PHONES_A_SCHOOL); phone++) {
            phones.add(new Phone(
                    account,
                    PhoneLine.signIn(http, port, name, PASSWORD),
                    records(phone, viewer, scene, lesson),
                    new Random(SEED + number * PHONES_A_SCHOOL + phone),
                    json));
        }
        return phones;
    }

    private static List<Sent.Typed> records(int phone, Viewer viewer, FieldScene scene, UUID lesson) {
        var held = IntStream.range(0, LESSONS_A_PHONE)
                .mapToObj(number -> new Sent.Typed(
                        UUID.randomUUID(),
                        "lesson-held",
                        FieldScene.lesson(lesson, phone + "-" + number, FieldScene.TODAY)));
        var reached = IntStream.range(0, EVENTS_A_PHONE)
                .mapToObj(number -> new Sent.Typed(
                        UUID.randomUUID(),
                        "event-reach",
                        FieldScene.reach(scene.event(viewer, FieldScene.TODAY), 0, number)));
        return Stream.concat(held, reached).toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var done = new ArrayList<T>();
            for (var future : workers.invokeAll(all)) {
                done.add(future.get());
            }
            return done;
        }
    }

    private static Map<Phone.Fate, Integer> fates(List<Phone> phones) {
        var all = new HashMap<Phone.Fate, Integer>();
        phones.forEach(phone -> phone.fates.forEach((fate, times) -> all.merge(fate, times, Integer::sum)));
        return all;
    }

    private long trail(String action) {
        return database.sql("select count(*) from safeguards.audit_entry where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private long one(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
