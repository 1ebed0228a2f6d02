package org.qinghe.care.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;
import org.qinghe.access.Viewer;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.people.Identity;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Systems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * A measurement rather than a test: 100,000 invented people with 2,000,000 rows, each sealed with its own key, in 20 units of
 * 50 workers. It takes some minutes, so it runs only when asked for ({@code -Dqinghe.bench=true}).
 */
@QingheTest
@TestPropertySource(properties = "qinghe.load=care")
@DisplayName("A hundred thousand people")
@EnabledIfSystemProperty(named = "qinghe.bench", matches = "true")
class CareLoadTest {

    private static final int PEOPLE = Integer.getInteger("qinghe.bench.people", 100_000);
    private static final int UNITS = 20;
    private static final int WORKERS = 50;
    private static final int ENTRIES = 10;
    private static final int LOOKS = 6;
    private static final int SAMPLES = 1_000;
    private static final int WARM_UP = 200;

    @Autowired
    MockMvc web;

    @Autowired
    Gate gate;

    @Autowired
    PersonKeys keys;

    @Autowired
    BlindIndex index;

    @Autowired
    JsonMapper json;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient general;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private final Random chance = new Random(20261126);
    private final List<Viewer> workers = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();

    @Test
    void recordsOpenAndCodesAreFoundInAFractionOfASecond() throws Exception {
        Lawful.everything(general);
        fill();
        report("opening a record's first page", 100, () -> read(chance.nextInt(PEOPLE), "?for=CARE"));
        report("opening a record's sessions", 100, () -> read(chance.nextInt(PEOPLE), "/notes/session"));
        report("a worker's list of 100 people", 100, () -> {
            web.perform(get("/care?for=CARE").with(SignedIn.as(workers.get(chance.nextInt(workers.size())))))
                    .andExpect(status().isOk());
            return true;
        });
        report("finding a record by its code", 50, () -> {
            int one = chance.nextInt(PEOPLE);
            return assertThat(gate.behindDoor(index.ofDoor(code(one)))).contains(new AtDoor(people.get(one), true));
        });
        var token = tokenOfALinkedSystem();
        var linked = IntStream.range(0, PEOPLE)
                .filter(one -> one % workers.size() < WORKERS)
                .toArray();
        paced("FHIR: reading a person", 50, () -> fhir(token, "Patient/" + people.get(any(linked))));
        paced(
                "FHIR: searching somebody's sessions",
                50,
                () -> fhir(
                        token,
                        "QuestionnaireResponse?questionnaire=urn:qinghe:sheet:SESSION&patient="
                                + people.get(any(linked))));
        paced(
                "FHIR: searching somebody's meetings",
                50,
                () -> fhir(token, "Encounter?patient=" + people.get(any(linked))));
    }

    private int any(int[] of) {
        return of[chance.nextInt(of.length)];
    }

    private boolean fhir(String token, String path) throws Exception {
        web.perform(get("/fhir/" + path).header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
        return true;
    }

    /** A system of the first unit, linked to everybody there. */
    private String tokenOfALinkedSystem() throws Exception {
        var unit = workers.getFirst().unit();
        general.sql("insert into units.unit (id, code, name_zh, kind, area) values (?, 'load', '县医院', 'CLINIC', '')")
                .param(unit)
                .update();
        var system = beans.createBean(Systems.class)
                .of(unit, Purpose.CARE, "Patient.rs", "QuestionnaireResponse.rs", "Encounter.rs");
        JdbcClient.create(owner)
                .sql(
                        "insert into care.assignment (client, account, unit) select client, ?, unit from care.assignment where unit = ?")
                .params(system.id(), unit)
                .update();
        JdbcClient.create(owner).sql("analyze care.assignment").update();
        var answer = web.perform(post("/fhir/token")
                        .param("grant_type", "client_credentials")
                        .param("client_id", system.id().toString())
                        .param("client_secret", system.secret()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return json.readTree(answer).get("access_token").asString();
    }

    /** A hundred requests a second for ten seconds, come what may, and once before so that the JVM has compiled what it needs. */
    private void paced(String what, int target, Callable<?> work) throws Exception {
        everySecond(100, work);
        print(what + ", 100 a second", target, everySecond(100, work));
    }

    /** @return how long each took from the moment it was due, in nanoseconds */
    private static long[] everySecond(int requests, Callable<?> work) throws Exception {
        var nanos = new ArrayList<Future<Long>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int time = 0; time < SAMPLES; time++) {
                long due = begun + time * (1_000_000_000L / requests);
                nanos.add(threads.submit(() -> {
                    LockSupport.parkNanos(due - System.nanoTime());
                    work.call();
                    return System.nanoTime() - due;
                }));
            }
        }
        var taken = new long[SAMPLES];
        for (int time = 0; time < SAMPLES; time++) {
            taken[time] = nanos.get(time).get();
        }
        return taken;
    }

    private static void print(String what, int target, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "LOAD %s: median %.1f ms, p99 %.1f ms (target %d ms)%n",
                what, nanos[SAMPLES / 2] / 1e6, nanos[SAMPLES * 99 / 100] / 1e6, target);
    }

    private boolean read(int one, String path) throws Exception {
        web.perform(get("/care/" + people.get(one) + path).with(SignedIn.as(workers.get(one % workers.size()))))
                .andExpect(status().isOk());
        return true;
    }

    private void report(String what, int target, Callable<?> work) throws Exception {
        for (int time = 0; time < WARM_UP; time++) {
            work.call();
        }
        var nanos = new long[SAMPLES];
        for (int time = 0; time < SAMPLES; time++) {
            long begun = System.nanoTime();
            work.call();
            nanos[time] = System.nanoTime() - begun;
        }
        print(what, target, nanos);
    }

    private void fill() throws Exception {
        for (int unit = 0; unit < UNITS; unit++) {
            var id = UUID.randomUUID();
            for (int worker = 0; worker < WORKERS; worker++) {
                workers.add(SignedIn.viewer(id, "", Purposes.WORK, Purposes.CARE, Purposes.FIRST_CONTACT));
            }
        }
        long begun = System.nanoTime();
        for (int batch = 0; batch < PEOPLE; batch += 5_000) {
            fill(batch, Math.min(PEOPLE, batch + 5_000));
        }
        JdbcClient.create(owner).sql("analyze").update();
        long rows = JdbcClient.create(owner).sql("""
                        select (select count(*) from care.client) + (select count(*) from care.consent)
                             + (select count(*) from care.assignment) + (select count(*) from care.look)
                             + (select count(*) from care.entry)
                        """).query(Long.class).single();
        System.out.printf(
                "LOAD %,d people, %,d rows, written in %d s%n",
                PEOPLE, rows, (System.nanoTime() - begun) / 1_000_000_000);
    }

    private void fill(int from, int until) throws Exception {
        var clients = new StringBuilder();
        var consents = new StringBuilder();
        var assignments = new StringBuilder();
        var looks = new StringBuilder();
        var entries = new StringBuilder();
        var categories = new StringBuilder();
        for (int one = from; one < until; one++) {
            var person = UUID.randomUUID();
            people.add(person);
            var worker = workers.get(one % workers.size());
            var key = keys.make(person);
            var record = new OpenRecord(person, key, nobody(), fittings());
            var category = UUID.randomUUID();
            var counselling = new OpenRecord(person, keys.make(person, category, key), nobody(), fittings());
            line(categories, person, "COUNSELLING", category);
            var identity = new Identity("小禾" + one, "13" + one, Identity.Channel.CALL, "晚上", Identity.Came.WALKED_IN);
            line(
                    clients,
                    person,
                    worker.unit(),
                    "IN_CARE",
                    "2026-01-01",
                    bytes(record.sealed("client", identity)),
                    bytes(index.ofReach("13" + one)),
                    bytes(index.ofDoor(code(one))));
            for (boolean sensitive : new boolean[] {false, true}) {
                line(
                        consents,
                        UUID.randomUUID(),
                        person,
                        worker.unit(),
                        "CARE",
                        sensitive,
                        "2026-01-01",
                        "2027-12-31",
                        "PAPER",
                        "1");
            }
            line(assignments, person, worker.account(), worker.unit(), "2026-01-01");
            for (int look = 0; look < LOOKS; look++) {
                line(looks, person, worker.account(), worker.unit(), "CARE", "read");
            }
            for (int entry = 0; entry < ENTRIES; entry++) {
                var id = UUID.randomUUID();
                var said = new Written(
                        java.util.Map.of("way", "CALL", "topic", "睡眠", "talked", "晚上想得多，睡不着，白天没有精神。".repeat(4)));
                line(
                        entries,
                        id,
                        person,
                        Sheet.SESSION,
                        true,
                        LocalDate.of(2026, 1, 1).plusDays(entry * 20L),
                        worker.account(),
                        worker.unit(),
                        bytes(counselling.sealed("entry/" + id, said)));
            }
        }
        copy("client (id, unit, state, asked_on, sealed, reach_index, door_index)", clients);
        copy("consent (id, client, unit, purpose, sensitive, from_time, until_time, way, wording)", consents);
        copy("assignment (client, account, unit, from_time)", assignments);
        copy("look (client, account, unit, purpose, what)", looks);
        copy("category_key (client, category, key)", categories);
        copy("entry (id, client, kind, sensitive, happened_on, account, unit, sealed)", entries);
    }

    private Room nobody() {
        return new Room(
                new Caller(
                        org.qinghe.safeguards.Purpose.CARE,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()),
                general,
                fittings());
    }

    private Gate.Fittings fittings() {
        return new Gate.Fittings(keys, (action, subject, details) -> {}, json);
    }

    private static DoorCode code(int one) {
        return DoorCode.typed("0000%012d".formatted(one)).orElseThrow();
    }

    private static String bytes(byte[] value) {
        return "\\\\x" + HexFormat.of().formatHex(value);
    }

    private static void line(StringBuilder lines, Object... columns) {
        for (int column = 0; column < columns.length; column++) {
            lines.append(column == 0 ? "" : "\t").append(columns[column]);
        }
        lines.append('\n');
    }

    private void copy(String into, StringBuilder lines) throws SQLException, IOException {
        try (var connection = owner.getConnection();
                var stream = new java.io.ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy care." + into + " from stdin", stream);
        }
    }
}
