package org.qinghe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.Lifecycle;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Sends nonsense, the same at every run, to everything that changes something, as somebody who may do everything: whenever it
 * is refused, no table has changed. The trail of who did what, sessions, sign-ins and the book of events may grow.
 */
@QingheTest
class RefusedInputTest {

    private static final String PASSWORD = "three words together";
    private static final long SEED = 20_261_126;
    private static final int ROUNDS = 3;

    private static final List<String> NONSENSE = List.of(
            "",
            " ",
            "x",
            "-1",
            "0",
            "99999999999999999999",
            "1e309",
            "NaN",
            "2026-13-45",
            "9999-12-31",
            "null",
            "on",
            "'; drop table work.task; --",
            "<script>alert(1)</script>",
            "\u202e\u0007\t\n",
            "\ud840\udc00",
            "长".repeat(5_000),
            "00000000-0000-0000-0000-000000000000",
            "../../secrets");

    /** What gets a request past the reading of choices and ids, to where words and numbers are judged; in all rounds but the first. */
    private static final Map<String, List<String>> READABLE = Map.ofEntries(
            Map.entry("frequency", List.of("MONTH")),
            Map.entry("kind", List.of("TREATMENT", "BUREAU")),
            Map.entry("direction", List.of("NEITHER")),
            Map.entry("scope", List.of("SAME_AREA")),
            Map.entry("comparison", List.of("AT_MOST")),
            Map.entry("responsibility", List.of("DIRECT")),
            Map.entry("below", List.of("false")),
            Map.entry("page", List.of("1")),
            Map.entry("ofKind", List.of("")),
            Map.entry("every", List.of("")),
            Map.entry("chosen", List.of("")),
            Map.entry("left", List.of("")),
            Map.entry("right", List.of("")),
            Map.entry("from", List.of("")),
            Map.entry("id", List.of("")),
            Map.entry("holder", List.of("")),
            Map.entry("unit", List.of("", "00000000-0000-0000-0000-000000000000")));

    /** Each with its reason. */
    private static final Map<String, String> NOT_TRIED = Map.of(
            "/accounts/{id}/password", "takes no input and answers with a page that shows the new password once",
            "/figures/import", "keeps a book of refused files too, in a job; its own tests compare the figures");

    /** Where the things stand whose id is in a path, so that a request gets past "not found". */
    private static final Map<String, String> THINGS = Map.of(
            "/tasks/", "work.task",
            "/responses/", "work.response",
            "/warnings/", "warning.warning",
            "/watches/", "warning.watch",
            "/indicators/", "figures.indicator",
            "/units/", "units.unit",
            "/accounts/", "units.account");

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    List<ModuleAccess> modules;

    @Autowired
    JdbcClient database;

    @Autowired
    TaskScheduler timetable;

    private final List<String> broken = new ArrayList<>();

    Cookie session;

    /** What is done by the clock, such as signing the trail every ten minutes, waits meanwhile: no request has done it. */
    @BeforeEach
    void theClockStandsStill() {
        ((Lifecycle) timetable).stop();
    }

    @AfterEach
    void theClockGoesOn() {
        ((Lifecycle) timetable).start();
    }

    @BeforeEach
    void somebodyWhoMayDoEverythingIsSignedIn() throws Exception {
        session = signIn();
    }

    @Test
    void whatIsRefusedChangesNothing() throws Exception {
        var random = new Random(SEED);
        var changed = new ArrayList<String>();
        int refusals = 0;
        var before = settled();
        for (var route : changing()) {
            for (int round = 0; round < ROUNDS; round++) {
                if (refused(route, round, random)) {
                    refusals++;
                    var after = state();
                    if (after.equals(before)) {
                        continue;
                    }
                    after.entrySet().removeAll(before.entrySet());
                    changed.add(route + " changed " + after.keySet());
                }
                before = settled();
            }
        }
        assertThat(changed).isEmpty();
        assertThat(broken).as("nonsense is refused in words, not by an error").isEmpty();
        assertThat(refusals).isGreaterThan(100);
    }

    @Test
    void theComparisonSeesAnAddedAChangedAndARemovedRow() {
        var start = state();
        var unit = units.save("u-" + UUID.randomUUID(), "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        var added = state();
        assertThat(added).isNotEqualTo(start);
        database.sql("update units.unit set name_en = name_en where id = :id")
                .param("id", unit.id())
                .update();
        var touched = state();
        assertThat(touched).isNotEqualTo(added);
        database.sql("delete from units.unit where id = :id")
                .param("id", unit.id())
                .update();
        assertThat(state()).isNotEqualTo(touched);
    }

    private List<Route> changing() {
        return modules.stream()
                .flatMap(module -> module.routes().stream())
                .filter(route -> !route.method().equals(HttpMethod.GET))
                .filter(EveryHandlerTest::hasHandler)
                .filter(route -> !NOT_TRIED.containsKey(route.pattern()))
                .toList();
    }

    /** Whether the answer is a refusal: an error, the form once more, or a page that says no. */
    private boolean refused(Route route, int round, Random random) throws Exception {
        var request = multipart(path(route.pattern()))
                .file("file", NONSENSE.get(random.nextInt(NONSENSE.size())).getBytes(StandardCharsets.UTF_8));
        request.with(csrf());
        for (var name : names()) {
            var sent = round == 0 ? NONSENSE : READABLE.getOrDefault(name, NONSENSE);
            request.param(name, sent.get(random.nextInt(sent.size())));
        }
        try {
            var result = web.perform(request.cookie(session)).andReturn();
            if (result.getResponse().getStatus() == 302
                    && "/sign-in".equals(result.getResponse().getRedirectedUrl())) {
                session = signIn();
            }
            return result.getResponse().getStatus() >= 400
                    || result.getResponse().getStatus() == 200
                    || (result.getFlashMap() != null
                            && result.getFlashMap().get("notice") instanceof Notice notice
                            && notice.kind() == Notice.Kind.REFUSED);
        } catch (ServletException thrown) {
            broken.add(route + ": " + thrown.getCause());
            return true;
        }
    }

    private String path(String pattern) {
        var id = THINGS.entrySet().stream()
                .filter(each -> pattern.startsWith(each.getKey()))
                .flatMap(
                        each -> database
                                .sql("select id from " + each.getValue() + " order by id limit 1")
                                .query()
                                .singleColumn()
                                .stream())
                .findFirst()
                .orElseGet(UUID::randomUUID);
        return pattern.replaceAll("\\{[^}]+}", id.toString());
    }

    /** Every name that a form or a handler of any module knows. */
    private static List<String> names() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/inputs.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf('.') + 1, line.indexOf(',')))
                .flatMap(name -> List.of(name, name + "1").stream())
                .distinct()
                .toList();
    }

    /** The state once what was set going by an accepted request has come to rest. */
    private Map<String, String> settled() throws InterruptedException {
        var seen = state();
        for (int look = 0; look < 100; look++) {
            var again = state();
            if (again.equals(seen)) {
                return seen;
            }
            seen = again;
            Thread.sleep(50);
        }
        throw new AssertionError("the tables do not come to rest");
    }

    /** Of every table the number of rows and the newest transaction that wrote one: any change shows in either. */
    private Map<String, String> state() {
        var question = tables().stream()
                .map(table -> "select '" + table
                        + "' as name, count(*) || '/' || coalesce(max(xmin::text::bigint), 0) as rows from " + table)
                .collect(Collectors.joining(" union all "));
        var state = new TreeMap<String, String>();
        database.sql(question).query(row -> {
            state.put(row.getString("name"), row.getString("rows"));
        });
        return state;
    }

    private List<String> tables() {
        return database.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
                          and n.nspname in ('care', 'figures', 'places', 'safeguards', 'units', 'warning', 'work')
                          and n.nspname || '.' || c.relname not in ('safeguards.audit_entry', 'units.sign_in')
                        order by 1
                        """).query(String.class).list();
    }

    private Cookie signIn() throws Exception {
        var name = "r" + UUID.randomUUID().toString().substring(0, 8);
        var unit = units.save("u-" + name, "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        colleagues.open(unit.id(), name, "测试员", PASSWORD, false, List.of(StandardRole.values()));
        return Objects.requireNonNull(web.perform(
                        formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("qinghe"));
    }
}
