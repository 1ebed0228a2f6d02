package org.qinghe.care.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.lock.Room;
import org.qinghe.figures.FigureIntake.Origin;
import org.qinghe.figures.FigureStatus;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Observation;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.safeguards.Locked;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.release.AreaCount;
import org.qinghe.safeguards.release.Level;
import org.qinghe.safeguards.release.Release;
import org.qinghe.safeguards.release.Releases;
import org.qinghe.safeguards.release.Rhythm;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.Patience;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** From the records of people to figures that warnings may look at: counted, protected, let go, and not a step otherwise. */
@QingheTest
class CareReleaseTest {

    private static final String PREPARE = "safeguards.release";
    private static final String LET_GO = "safeguards.release.letGo";
    private static final String READ = "safeguards.release.read";

    @Autowired
    MockMvc mvc;

    @Autowired
    List<CareCount> counts;

    @Autowired
    Gate gate;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Releases releases;

    @Autowired
    Indicators indicators;

    @Autowired
    Observations observations;

    @Autowired
    JdbcClient general;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final String county = "99" + (1000 + (int) (Math.random() * 8999));
    private final Viewer officer = SignedIn.viewer(UUID.randomUUID(), "", READ, PREPARE, LET_GO);
    private final Viewer second = SignedIn.viewer(UUID.randomUUID(), "", READ, LET_GO);

    @BeforeEach
    void aCountyOfThreeTownships() {
        Lawful.everything(general);
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(county + "001", AreaLevel.TOWNSHIP, Optional.of(county)),
                area(county + "002", AreaLevel.TOWNSHIP, Optional.of(county)),
                area(county + "003", AreaLevel.TOWNSHIP, Optional.of(county))));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachHappeningIsCountedOnceWhereTheUnitWorksAndOnlyInItsPeriod() {
        var monday = week(60);
        var here = unit(county + "001");
        var there = unit(county + "002");
        var wide = unit(county);
        people(here, 6, monday);
        people(here, 1, monday.minusDays(1));
        people(here, 1, monday.plusDays(7));
        people(there, 2, monday.plusDays(6));
        people(wide, 4, monday.plusDays(3));
        assertThat(counted("care_requests", Rhythm.WEEK, monday, Level.TOWNSHIP))
                .containsEntry(county + "001", 6L)
                .containsEntry(county + "002", 2L)
                .containsEntry(county + "003", 0L);
        assertThat(counted("care_requests", Rhythm.WEEK, monday, Level.COUNTY)).containsEntry(county, 12L);
    }

    @Test
    void whoComesBackIsCountedAmongTheReturnsAndNotAgainAmongTheStarts() {
        var monday = week(70);
        var here = unit(county + "001");
        var person = people(here, 1, monday.minusWeeks(3)).getFirst();
        look(person, here, "takenUp", monday.minusWeeks(2));
        look(person, here, "closed", monday);
        look(person, here, "takenUp", monday.plusDays(1));
        look(person, here, "takenUp", monday.plusDays(2));
        var other = people(here, 1, monday).getFirst();
        look(other, here, "takenUp", monday.plusDays(4));
        assertThat(counted("care_starts", Rhythm.WEEK, monday, Level.TOWNSHIP)).containsEntry(county + "001", 1L);
        assertThat(counted("care_closings", Rhythm.WEEK, monday, Level.TOWNSHIP))
                .containsEntry(county + "001", 1L);
        assertThat(counted("care_returns", Rhythm.WEEK, monday, Level.TOWNSHIP))
                .as("one person adds one, however often")
                .containsEntry(county + "001", 1L);
        assertThat(counted("care_starts", Rhythm.WEEK, monday.minusWeeks(2), Level.TOWNSHIP))
                .containsEntry(county + "001", 1L);
    }

    @Test
    void onePersonAddsNoMoreThanTheBoundHoweverManyUnitsAndACorrectionAddsNothing() {
        var monday = week(80);
        var here = unit(county + "001");
        var there = unit(county + "002");
        var person = people(here, 1, monday).getFirst();
        var first = entry(person, here, monday, Optional.empty());
        entry(person, here, monday, Optional.of(first));
        for (int i = 0; i < 5; i++) {
            entry(person, there, monday.plusDays(1), Optional.empty());
        }
        assertThat(bounded(monday, 3)).isEqualTo(3);
        assertThat(bounded(monday, 100)).isEqualTo(6);
    }

    private long bounded(LocalDate monday, int most) {
        return gate.<Long>count(room -> room.sql("select sum(counted) from care.counted(:kind, :first, :last, :most)")
                .param("kind", "TRIAL_" + county)
                .param("first", monday)
                .param("last", monday.plusDays(6))
                .param("most", most)
                .query(Long.class)
                .single());
    }

    @Test
    void countingOpensNoRecord() {
        people(unit(county + "001"), 3, week(90));
        for (var table : List.of("client", "consent", "assignment", "look", "entry", "emergency", "withdrawal")) {
            assertThat(rows("care." + table)).as(table).isZero();
        }
        assertThatThrownBy(() -> rows("care.happened()")).rootCause().hasMessageContaining("permission denied");
    }

    private long rows(String from) {
        return gate.<Long>count(room ->
                room.sql("select count(*) from " + from).query(Long.class).single());
    }

    @Test
    void nobodyCountsForAnotherPurposeNorADayNorAHalfWeek() {
        var monday = week(95);
        SignedIn.now(SignedIn.viewer(UUID.randomUUID(), "", Purposes.CARE));
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> raw(room, monday, monday.plusDays(6))))
                .rootCause()
                .hasMessageContaining("in nobody's name");
        for (var last : List.of(monday, monday.plusDays(5), monday.plusDays(7))) {
            assertThatThrownBy(() -> gate.count(room -> raw(room, monday, last)))
                    .rootCause()
                    .hasMessageContaining("whole week or a whole month");
        }
        assertThatThrownBy(() -> gate.count(room -> raw(room, monday.plusDays(1), monday.plusDays(7))))
                .rootCause()
                .hasMessageContaining("whole week or a whole month");
    }

    @Test
    void whatIsLetGoReachesTheFiguresAsAProtectedReleaseAndWhatIsHiddenAsWithheld() throws Exception {
        var monday = week(20);
        people(unit(county + "001"), 9, monday);
        people(unit(county + "002"), 2, monday);
        people(unit(county + "003"), 40, monday);
        var path = prepared(monday, "MINIMUM_CELL", "5", "");
        var release = releases.find(UUID.fromString(path.substring("/releases/".length())))
                .orElseThrow();
        assertThat(shown(release, county + "002"))
                .as("two people are never shown")
                .isEmpty();
        assertThat(release.cells().stream().filter(cell -> cell.shown().isPresent()))
                .allMatch(cell -> cell.shown().orElseThrow() >= 5);
        assertThat(page(get("/open" + path), 404, null)).doesNotContain(county);
        assertThat(page(get(path), 200, officer)).contains("须由另一人放行").doesNotContain("let-go");
        assertThat(observed(monday)).isEmpty();

        send(post(path + "/let-go"), officer);
        assertThat(releases.find(release.id()).orElseThrow().state()).isEqualTo(Release.State.PREPARED);
        send(post(path + "/let-go"), second);
        await().atMost(Patience.LIMIT).until(() -> !observed(monday).isEmpty());

        var observed = observed(monday);
        assertThat(observed).hasSize(3);
        for (var each : observed) {
            var cell = shown(release, each.area());
            assertThat(each.value()).isEqualTo(cell);
            assertThat(each.status()).isEqualTo(cell.isPresent() ? FigureStatus.REPORTED : FigureStatus.SUPPRESSED);
            assertThat(each.noiseScale()).isEmpty();
        }
        var indicator = indicators.find("care_requests", Frequency.WEEK).orElseThrow();
        assertThat(observations.history(indicator.id(), county + "002", new Period(Frequency.WEEK, monday)))
                .singleElement()
                .satisfies(version -> assertThat(version.kind()).isEqualTo(Origin.Kind.RELEASE));
        assertThat(page(get("/open/releases"), 200, null)).contains(release.period());
        assertThat(page(get("/open" + path).param("lang", "en"), 200, null))
                .contains("A count is shown only if at least 5 people are behind it", county + "002")
                .doesNotContain(officer.name());
    }

    @Test
    void noiseReachesTheFiguresWithItsScaleAndNeverBelowZero() throws Exception {
        var monday = week(30);
        people(unit(county + "001"), 1, monday);
        var path = prepared(monday, "LAPLACE", "0.2", "");
        send(post(path + "/let-go"), second);
        await().atMost(Patience.LIMIT).until(() -> !observed(monday).isEmpty());
        // By hand: q = exp(−0.2); the variance 2q/(1−q)² = 49.8336; √(49.8336/2) = 4.9917.
        assertThat(observed(monday)).hasSize(3).allSatisfy(each -> {
            assertThat(each.noiseScale().orElseThrow()).isBetween(4.991, 4.992);
            assertThat(each.value().orElseThrow()).isNotNegative();
        });
        assertThat(page(get("/releases"), 200, officer)).contains("受保护发布", "0.2");
    }

    /**
     * Eleven weeks with ten or eleven requests here and two in each other township, small counts hidden: the hidden ones sum to
     * four, so nothing else need be hidden. Then a week with sixty, released with noise of epsilon 1, whose scale is by hand
     * √(q/(1−q)²) = 0.96 with q = exp(−1), and 0.96 · ln 20 = 2.87.
     */
    @Test
    void aRiseInReleasedCountsRaisesAWarningThatSaysWhatProtectedThem() throws Exception {
        var here = unit(county + "001");
        var others = List.of(unit(county + "002"), unit(county + "003"));
        for (int ago = 12; ago >= 1; ago--) {
            var monday = week(ago);
            people(here, ago == 1 ? 60 : 10 + ago % 2, monday.plusDays(1));
            others.forEach(other -> people(other, 2, monday.plusDays(2)));
        }
        for (int ago = 12; ago >= 2; ago--) {
            letGo(prepared(week(ago), "MINIMUM_CELL", "5", ""));
        }
        assertThat(warningHere()).as("nothing rose").isEmpty();
        letGo(prepared(week(1), "LAPLACE", "1", ""));
        var warning = await().atMost(Patience.LIMIT).until(this::warningHere, Optional::isPresent);

        assertThat(page(get(warning.orElseThrow()), 200, warned()))
                .contains("有 8 个数据是服务对象统计数，经保护后发布，其中 0 个被隐去")
                .contains("有 1 个数据是服务对象统计数，加入随机噪声后发布（噪声尺度不超过 1.0）。约 95% 与真实数相差不超过 3");
        assertThat(page(get(warning.orElseThrow()).param("lang", "en"), 200, warned()))
                .contains("protected before they were released: 8, of which 0 were hidden")
                .contains("random noise before they were released: 1 (scale of the noise up to 1.0)")
                .contains("off by 3 at most");
    }

    private void letGo(String path) throws Exception {
        send(post(path + "/let-go"), second);
        var release = releases.find(UUID.fromString(path.substring("/releases/".length())))
                .orElseThrow();
        await().atMost(Patience.LIMIT).until(() -> !observed(release.firstDay()).isEmpty());
    }

    private Optional<String> warningHere() throws Exception {
        return Pattern.compile("<a href=\"(/warnings/[0-9a-f-]{36})\">")
                .matcher(page(get("/warnings"), 200, warned()))
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Somebody who sees the warnings of the first township and of no other area. */
    private Viewer warned() {
        return SignedIn.viewer(UUID.randomUUID(), county + "001", "warning.read");
    }

    @Test
    void whatIsRefusedIsSaidBesideItsFieldInBothLanguages() throws Exception {
        var monday = week(40);
        prepared(monday, "MINIMUM_CELL", "5", "");
        assertThat(page(form(monday, "MINIMUM_CELL", "5"), 200, officer)).contains("e-period", "这个周期已有统计表");
        assertThat(page(form(monday.plusWeeks(1), "MINIMUM_CELL", "1").param("lang", "en"), 200, officer))
                .contains("e-strength", "A number from 3 to 100");
        assertThat(page(form(LocalDate.now(clock), "MINIMUM_CELL", "5").param("lang", "en"), 200, officer))
                .contains("e-period", "not over yet");
        assertThat(page(form(monday.plusWeeks(1), "LAPLACE", "9").param("lang", "en"), 200, officer))
                .contains("e-strength", "does not suffice");
        assertThat(page(form(monday.plusWeeks(1), "LAPLACE", "0.12345"), 200, officer))
                .contains("e-strength");
        assertThat(page(
                        form(monday, "MINIMUM_CELL", "5")
                                .param("rhythm", "MONTH")
                                .param("period", "2020-01"),
                        200,
                        officer))
                .contains("e-period");
        send(form(monday.plusWeeks(1), "MINIMUM_CELL", "5"), second, 403);
    }

    @Test
    void aStandingOrderIsShownAndEnded() throws Exception {
        prepared(week(50), "MINIMUM_CELL", "5", "true");
        assertThat(page(get("/releases").param("lang", "en"), 200, officer))
                .contains("/releases/standing/care_requests/end");
        send(post("/releases/standing/care_requests/end"), officer);
        assertThat(page(get("/releases").param("lang", "en"), 200, officer))
                .doesNotContain("/releases/standing/care_requests/end");
    }

    @Test
    void withoutARegisteredPurposeOfStatisticsNothingIsCountedAndThePageSaysWhatIsMissing() {
        var monday = week(55);
        transaction.executeWithoutResult(status -> {
            general.sql("""
                            update safeguards.processing_version
                            set state = 'ENDED', ended_by = gen_random_uuid(), ended_name = '测试员', ended_at = now(),
                                end_reason = '试验'
                            where state = 'APPROVED' and purposes @> array['STATISTICS']
                            """).update();
            assertThatThrownBy(() -> gate.count(room -> 1)).isInstanceOf(Locked.class);
            try {
                assertThat(page(form(monday, "MINIMUM_CELL", "5"), 423, officer))
                        .contains("尚未开放", "处理活动");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            } finally {
                status.setRollbackOnly();
            }
        });
        assertThat(general.sql(
                                "select count(*) from safeguards.release where indicator = 'care_requests' and first_day = ?")
                        .param(monday)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static long raw(Room room, LocalDate first, LocalDate last) {
        return room.sql("select count(*) from care.counted('asked', :first, :last, 1)")
                .param("first", first)
                .param("last", last)
                .query(Long.class)
                .single();
    }

    private Map<String, Long> counted(String indicator, Rhythm rhythm, LocalDate first, Level level) {
        return counts.stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst()
                .orElseThrow()
                .count(rhythm, first, level)
                .stream()
                .collect(Collectors.toMap(AreaCount::area, AreaCount::count));
    }

    private List<Observation> observed(LocalDate monday) {
        return indicators
                .find("care_requests", Frequency.WEEK)
                .map(indicator -> observations.between(
                        List.of(indicator.id()),
                        List.of(county + "001", county + "002", county + "003"),
                        monday,
                        monday))
                .orElse(List.of());
    }

    private static OptionalDouble shown(Release release, String area) {
        var cell = release.cells().stream()
                .filter(each -> each.area().equals(area))
                .findFirst()
                .orElseThrow();
        return cell.shown().isPresent() ? OptionalDouble.of(cell.shown().getAsLong()) : OptionalDouble.empty();
    }

    private String prepared(LocalDate monday, String protection, String strength, String again) throws Exception {
        var answer = send(form(monday, protection, strength).param("again", again), officer);
        return answer.getHeader("Location");
    }

    private static MockHttpServletRequestBuilder form(LocalDate day, String protection, String strength) {
        return post("/releases")
                .param("indicator", "care_requests")
                .param("rhythm", "WEEK")
                .param("level", "TOWNSHIP")
                .param("period", Rhythm.WEEK.text(Rhythm.WEEK.begin(day)))
                .param("protection", protection)
                .param("strength", strength);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return send(request, viewer, 302);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Viewer viewer, int status)
            throws Exception {
        var answer = mvc.perform(request.with(SignedIn.as(viewer)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(status);
        return answer;
    }

    private String page(MockHttpServletRequestBuilder request, int status, @Nullable Viewer viewer) throws Exception {
        var asked = viewer == null ? request : request.with(SignedIn.as(viewer)).with(csrf());
        var answer = mvc.perform(asked).andReturn().getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        if (viewer == null) {
            assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        }
        return text;
    }

    /** The Monday so many weeks ago. */
    private LocalDate week(int ago) {
        return Rhythm.WEEK.begin(LocalDate.now(clock)).minusWeeks(ago);
    }

    private UUID unit(String area) {
        return units.save("u" + area, "单位" + area, "", Unit.Kind.TOWNSHIP, area).id();
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, "区" + code, "Area " + code, parent, Optional.empty(), Optional.empty());
    }

    /** Records as the services leave them behind, of days that have passed. */
    private List<UUID> people(UUID unit, int number, LocalDate askedOn) {
        return Stream.generate(UUID::randomUUID)
                .limit(number)
                .peek(person -> asOwner("""
                        insert into care.client (id, unit, state, asked_on, sealed) values (?, ?, 'ASKED', ?, '')
                        """, person, unit, askedOn))
                .toList();
    }

    private void look(UUID person, UUID unit, String what, LocalDate day) {
        asOwner(
                "insert into care.look (client, unit, purpose, what, at) values (?, ?, 'CARE', ?, ?)",
                person,
                unit,
                what,
                noon(day));
    }

    private UUID entry(UUID person, UUID unit, LocalDate day, Optional<UUID> replaces) {
        var id = UUID.randomUUID();
        asOwner("insert into care.kind (name, sensitive) values (?, false) on conflict do nothing", "TRIAL_" + county);
        asOwner(
                """
                insert into care.entry (id, client, kind, sensitive, happened_on, unit, replaces, sealed)
                values (?, ?, ?, false, ?, ?, cast(? as uuid), '')
                """,
                id,
                person,
                "TRIAL_" + county,
                day,
                unit,
                replaces.map(UUID::toString).orElse(null));
        return id;
    }

    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(4, 0).atOffset(ZoneOffset.UTC);
    }

    private void asOwner(String statement, @Nullable Object... parameters) {
        JdbcClient.create(owner)
                .sql(statement)
                .params(Arrays.asList(parameters))
                .update();
    }
}
