package org.qinghe.safeguards.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.access.Viewer;
import org.qinghe.database.JobLock;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Locked;
import org.qinghe.safeguards.Register;
import org.qinghe.safeguards.release.Release.Hand;
import org.qinghe.safeguards.release.Releases.Order;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts of our own, on which the releases are tried as an analyst with every published table would. */
@QingheTest
class ReleasingTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final Protection HIDE = Protection.minimumCell(5);

    @Autowired
    Register register;

    @Autowired
    ReleaseTable table;

    @Autowired
    Ledger ledger;

    @Autowired
    Protecting protecting;

    @Autowired
    JobLock lock;

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final String indicator = "test_" + UUID.randomUUID().toString().substring(0, 8);
    private final Viewer officer = SignedIn.viewer(UUID.randomUUID(), "");
    private final Viewer second = SignedIn.viewer(UUID.randomUUID(), "");
    private final Counting counting = new Counting(indicator);
    private Releasing releasing;

    /** Something countable whose counts a test sets. */
    private static final class Counting implements Countable {

        private final String indicator;
        private final Map<LocalDate, List<Long>> counts = new TreeMap<>();
        private int asked;

        Counting(String indicator) {
            this.indicator = indicator;
        }

        void set(LocalDate firstDay, Long... areas) {
            counts.put(firstDay, List.of(areas));
        }

        @Override
        public String indicator() {
            return indicator;
        }

        @Override
        public String nameZh() {
            return "试验";
        }

        @Override
        public String nameEn() {
            return "Trial";
        }

        @Override
        public int most() {
            return 1;
        }

        @Override
        public List<AreaCount> count(Rhythm rhythm, LocalDate firstDay, Level level) {
            asked++;
            var areas = counts.getOrDefault(firstDay, List.of(10L, 3L, 17L));
            return IntStream.range(0, areas.size())
                    .mapToObj(place -> new AreaCount("9900" + place, "第" + place, "Area " + place, areas.get(place)))
                    .toList();
        }
    }

    @BeforeEach
    void everythingIsLawful() {
        Lawful.everything(database);
        releasing = releasing(register);
        SignedIn.now(officer);
    }

    private Releasing releasing(Register asked) {
        var clock = Clock.fixed(TODAY.atTime(9, 0).atZone(HERE).toInstant(), HERE);
        return new Releasing(List.of(counting), asked, table, ledger, protecting, lock, trail, events, clock);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTableIsProtectedBeforeItIsStoredAndStandsNowhereUnprotected() {
        var release = prepare(OCTOBER, HIDE);
        // By hand: 3 is small; with the first area 13 = 2·(5−1)+5 is hidden, which tells nothing.
        assertThat(release.cells())
                .extracting(Release.Cell::shown)
                .containsExactly(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(17));
        assertThat(release.total()).hasValue(30);
        assertThat(table.find(release.id())).contains(release);
        var stored = database.sql("select cells::text from safeguards.release where id = ?")
                .param(release.id())
                .query(String.class)
                .single();
        assertThat(stored).contains("\"shown\": null").doesNotContain("\"shown\": 3", "\"shown\": 10");
    }

    @Test
    void aPeriodHasOneTableEverEvenAfterItsCountsWereCorrected() {
        counting.set(OCTOBER, 8L, 9L, 10L);
        var release = prepare(OCTOBER, HIDE);
        counting.set(OCTOBER, 8L, 10L, 10L);
        for (var otherwise : List.of(HIDE, Protection.minimumCell(3), Protection.laplace("0.1"))) {
            assertRefused(() -> prepare(OCTOBER, otherwise), "once");
        }
        assertThat(table.find(release.id())).contains(release);
        assertThat(counting.asked).isEqualTo(1);
    }

    /** Four or five weeks against a month, townships against their county: each would give single counts. */
    @Test
    void theSameCountsAreReleasedAtOneFrequencyAndForOneLevelOnly() {
        prepare(OCTOBER, HIDE);
        assertRefused(
                () -> inTransaction(
                        () -> releasing.prepare(order(Rhythm.WEEK, Level.TOWNSHIP, LocalDate.of(2026, 10, 5), HIDE))),
                "rhythm.MONTH");
        assertRefused(
                () -> inTransaction(
                        () -> releasing.prepare(order(Rhythm.MONTH, Level.COUNTY, LocalDate.of(2026, 9, 1), HIDE))),
                "level.TOWNSHIP");
        assertThat(counting.asked).isEqualTo(1);
    }

    @Test
    void aPeriodThatIsNotOverOrNoneAtAllHasNoTable() {
        assertRefused(() -> prepare(LocalDate.of(2026, 11, 1), HIDE), "notOver");
        assertRefused(() -> prepare(LocalDate.of(2026, 10, 2), HIDE), "period");
        assertThat(ledger.series(indicator))
                .as("nothing is settled by a refusal")
                .isEmpty();
    }

    /** Subtracting two months that differ in one person gives noise, not the person: no draw is used twice. */
    @Test
    void theDifferenceOfTwoTablesIsNeverTheDifferenceOfTheirCounts() {
        int exact = 0;
        for (int month = 1; month <= 8; month++) {
            counting.set(LocalDate.of(2026, month, 1), 40L, 40L + month % 2, 40L);
        }
        var noisy = IntStream.rangeClosed(1, 8)
                .mapToObj(month -> prepare(LocalDate.of(2026, month, 1), Protection.laplace("0.1")))
                .map(release -> release.cells().get(1).shown().orElseThrow())
                .toList();
        for (int month = 1; month < 8; month++) {
            exact += Math.abs(noisy.get(month) - noisy.get(month - 1)) == 1 ? 1 : 0;
        }
        // Two draws of scale 10 differ by exactly what the counts differ by in about one of twenty pairs.
        assertThat(exact).isLessThan(5);
    }

    @Test
    void noiseIsRefusedInWordsWhenTheBudgetOfTheYearIsSpent() {
        for (int month = 1; month <= 8; month++) {
            prepare(LocalDate.of(2026, month, 1), Protection.laplace("0.5"));
        }
        assertThat(budget().spent()).isEqualByComparingTo("4");
        assertThatThrownBy(() -> prepare(OCTOBER, Protection.laplace("0.01")))
                .isInstanceOfSatisfying(ReleaseRefused.class, refused -> {
                    assertThat(refused.message()).isEqualTo("safeguards.release.refused.spent");
                    assertThat(refused.arguments()).containsExactly("2026", "4", "4", "0.01");
                });
        assertThat(counting.asked).as("nothing was counted for it").isEqualTo(8);
        assertThat(prepare(OCTOBER, HIDE).state()).isEqualTo(Release.State.PREPARED);
        assertThat(prepare(LocalDate.of(2025, 12, 1), Protection.laplace("0.5")).state())
                .as("another year has a budget of its own")
                .isEqualTo(Release.State.PREPARED);
    }

    @Test
    void gaussianNoiseIsAccountedInRhoAndTheTwoAreNotMixed() {
        prepare(OCTOBER, Protection.gaussian("0.02"));
        // By hand: (√(ln 10⁶ + 4) − √(ln 10⁶))² with ln 10⁶ = 13.815511: (4.220843 − 3.716922)² = 0.253936.
        assertThat(budget().allowed()).isBetween(new BigDecimal("0.25393"), new BigDecimal("0.25394"));
        assertThat(budget().spent()).isEqualByComparingTo("0.02");
        // By hand: 0.02 + 2·√(0.02 · 13.815511) = 1.0713.
        assertThat(budget().spentEpsilon()).isBetween(1.0712, 1.0714);
        assertRefused(() -> prepare(LocalDate.of(2026, 9, 1), Protection.laplace("0.1")), "mixed.GAUSSIAN");
    }

    @Test
    void ofManyWhoSpendTheRestAtOnceOnlyAsManySucceedAsItAllows() throws Exception {
        var start = new CountDownLatch(1);
        var by = new Hand(officer.account(), officer.name(), Instant.now());
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.rangeClosed(1, 10)
                    .mapToObj(month -> pool.submit((Callable<Boolean>) () -> {
                        start.await();
                        try {
                            inTransaction(() -> releasing.prepare(
                                    order(LocalDate.of(2026, month, 1), Protection.laplace("0.9")), by));
                            return true;
                        } catch (ReleaseRefused refused) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            int succeeded = 0;
            for (var each : tries) {
                succeeded += each.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(4);
        }
        assertThat(budget().spent()).isEqualByComparingTo("3.6");
    }

    /** Two who do not ask the service, but write into the database themselves. */
    @Test
    void theDatabaseItselfLetsNobodySpendBeyondTheBudget() throws Exception {
        prepare(OCTOBER, Protection.laplace("2"));
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var tries = List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)).stream()
                    .map(firstDay -> pool.submit((Callable<String>) () -> {
                        start.await();
                        try {
                            inTransaction(() -> {
                                insert(firstDay, "LAPLACE", "1.5");
                                Thread.sleep(100);
                                return true;
                            });
                            return "";
                        } catch (RuntimeException refused) {
                            return String.valueOf(refused.getMessage());
                        }
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<String>();
            for (var each : tries) {
                answers.add(each.get());
            }
            assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.contains("budget of the year is spent"))
                    .hasSize(1);
        }
        assertThatThrownBy(() -> insert(LocalDate.of(2026, 3, 1), "GAUSSIAN", "0.01"))
                .hasMessageContaining("not for this noise");
        assertThatThrownBy(() -> insert(LocalDate.of(2024, 3, 1), "LAPLACE", "0.01"))
                .as("a year without a budget")
                .hasMessageContaining("not for this noise");
        assertThatThrownBy(() -> insert(LocalDate.of(2026, 3, 2), "MINIMUM_CELL", "5"))
                .hasMessageContaining("first day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update safeguards.release set total = 1",
                "update safeguards.release set strength = 0.0001",
                "delete from safeguards.release",
                "update safeguards.release_year set allowed = 100",
                "delete from safeguards.release_year",
                "update safeguards.release_series set rhythm = 'WEEK'",
                "delete from safeguards.release_series",
                "update safeguards.release_decision set let_go = true",
                "delete from safeguards.release_decision",
                "truncate safeguards.release"
            })
    void whatWasReleasedAndWhatItCostIsNeverChanged(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void anotherPersonLetsGoAndOnlyOnce() {
        var release = prepare(OCTOBER, HIDE);
        assertRefused(() -> letGo(release), "another");
        SignedIn.now(second);
        assertRefused(
                () -> inTransaction(() -> {
                    releasing.keepBack(release.id(), " ");
                    return true;
                }),
                "reason");
        letGo(release);
        assertThat(table.find(release.id()).orElseThrow().state()).isEqualTo(Release.State.LET_GO);
        assertRefused(() -> letGo(release), "decided");
        assertRefused(
                () -> inTransaction(() -> {
                    releasing.keepBack(release.id(), "晚了");
                    return true;
                }),
                "decided");
    }

    @Test
    void whatIsPreparedStaysInsideWhenStatisticsAreNoRegisteredPurposeAnyMore() {
        var release = prepare(OCTOBER, HIDE);
        SignedIn.now(second);
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            update safeguards.processing_version
                            set state = 'ENDED', ended_by = gen_random_uuid(), ended_name = '测试员', ended_at = now(),
                                end_reason = '试验'
                            where state = 'APPROVED' and purposes @> array['STATISTICS']
                            """).update();
            assertThatThrownBy(() -> releasing.letGo(release.id())).isInstanceOf(Locked.class);
            status.setRollbackOnly();
        });
        assertThat(table.find(release.id()).orElseThrow().state()).isEqualTo(Release.State.PREPARED);
    }

    @Test
    void noBudgetIsSetThatProtectsNobody() {
        prepare(OCTOBER, HIDE);
        assertThatThrownBy(() -> database.sql("""
                                insert into safeguards.release_year (indicator, year, protection, epsilon, allowed)
                                values (?, 2026, 'GAUSSIAN', 4, 1000)
                                """).param(indicator).update())
                .hasMessageContaining("budget_has_a_limit");
    }

    @Test
    void theDatabaseItselfRefusesThatWhoPreparedDecides() {
        var release = prepare(OCTOBER, HIDE);
        assertThatThrownBy(() -> database.sql("""
                                insert into safeguards.release_decision (release, let_go, account, name, at)
                                values (?, true, ?, '', now())
                                """)
                        .params(release.id(), officer.account())
                        .update())
                .hasMessageContaining("another person decides");
    }

    @Test
    void whatIsKeptBackStaysAwayAndStaysPaid() {
        var release = prepare(OCTOBER, Protection.laplace("0.5"));
        SignedIn.now(second);
        inTransaction(() -> {
            releasing.keepBack(release.id(), "两个单位没有登记");
            return true;
        });
        assertThat(table.find(release.id()).orElseThrow().state()).isEqualTo(Release.State.KEPT_BACK);
        assertThat(budget().spent()).isEqualByComparingTo("0.5");
        assertRefused(() -> prepare(OCTOBER, HIDE), "once");
    }

    @Test
    void everyStepStandsInTheAuditTrailWithoutACount() {
        counting.set(OCTOBER, 7L, 9091L, 7L);
        var release = prepare(OCTOBER, HIDE);
        SignedIn.now(second);
        letGo(release);
        var entries = database.sql(
                        "select action || ' ' || actor || ' ' || details from safeguards.audit_entry where subject = ? order by number")
                .param("release/" + release.id())
                .query(String.class)
                .list();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst()).startsWith("safeguards.releasePrepared").contains("2026-10", "MINIMUM_CELL");
        assertThat(entries.getLast()).startsWith("safeguards.releaseLetGo");
        assertThat(entries).noneMatch(entry -> entry.contains("9091"));
    }

    @Test
    void aStandingOrderPreparesWhatIsOverForSomeDaysAndWaitsForASecondPerson() {
        inTransaction(() -> releasing.prepare(
                new Order(indicator, Rhythm.MONTH, Level.TOWNSHIP, LocalDate.of(2026, 7, 1), HIDE, true)));
        var third =
                Clock.fixed(LocalDate.of(2026, 11, 3).atTime(4, 50).atZone(HERE).toInstant(), HERE);
        var fourth = Clock.offset(third, Duration.ofDays(1));
        due(third);
        assertThat(periods()).containsExactly("2026-07", "2026-08", "2026-09");
        due(fourth);
        due(fourth);
        assertThat(periods()).containsExactly("2026-07", "2026-08", "2026-09", "2026-10");
        var made = table.page(new ReleaseSearch(indicator, "PREPARED"), Paging.of(1, 50));
        assertThat(made).hasSize(4).allMatch(release -> release.preparedBy(officer.account()));
        inTransaction(() -> ledger.endStanding(indicator));
        assertThat(ledger.standing()).noneMatch(order -> order.indicator().equals(indicator));
    }

    private void due(Clock clock) {
        SecurityContextHolder.clearContext();
        var job = new DueReleases(
                new Releasing(List.of(counting), register, table, ledger, protecting, lock, trail, events, clock),
                register,
                table,
                ledger,
                trail,
                clock,
                3);
        job.prepare();
        SignedIn.now(officer);
    }

    private List<String> periods() {
        return table.page(new ReleaseSearch(indicator, ""), Paging.of(1, 50)).stream()
                .map(Release::period)
                .sorted()
                .toList();
    }

    private YearBudget budget() {
        return ledger.budgets(2026).stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private void insert(LocalDate firstDay, String protection, String strength) {
        database.sql("""
                        insert into safeguards.release (id, indicator, name_zh, name_en, first_day, protection, strength, most,
                                                        cells, prepared_by, prepared_name, prepared_at)
                        values (gen_random_uuid(), ?, '', '', ?, ?, cast(? as numeric), 1, '[]', gen_random_uuid(), '', now())
                        """).params(indicator, firstDay, protection, strength).update();
    }

    private Release prepare(LocalDate firstDay, Protection protection) {
        return inTransaction(() -> releasing.prepare(order(firstDay, protection)));
    }

    private boolean letGo(Release release) {
        return inTransaction(() -> {
            releasing.letGo(release.id());
            return true;
        });
    }

    private Order order(LocalDate firstDay, Protection protection) {
        return order(Rhythm.MONTH, Level.TOWNSHIP, firstDay, protection);
    }

    private Order order(Rhythm rhythm, Level level, LocalDate firstDay, Protection protection) {
        return new Order(indicator, rhythm, level, firstDay, protection, false);
    }

    private <T> T inTransaction(Callable<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception other) {
                throw new IllegalStateException(other);
            }
        }));
    }

    private static void assertRefused(Callable<?> work, String why) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        ReleaseRefused.class,
                        refused -> assertThat(refused.message()).isEqualTo("safeguards.release.refused." + why));
    }
}
