package org.qinghe.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.places.Places;
import org.qinghe.testing.Patience;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.UnitSight;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class BookkeepingTest {

    @Autowired
    Bookkeeping books;

    @Autowired
    LineTable lines;

    @Autowired
    EntryTable entries;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    Scene scene;
    Source source;

    @BeforeEach
    void aSourceOfTenThousand() {
        scene = Scene.in(places, units);
        SignedIn.now(scene.lead());
        source = scene.source("10000.00");
        assertThat(books.add(source, scene.lead())).isInstanceOf(Outcome.Booked.class);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** 1,000 granted, 400.10 promised, 250.40 of it paid, 99.99 paid besides: 149.70 promised, 350.39 paid, 499.91 free. */
    @Test
    void addsUpWhatIsGrantedPromisedAndPaidToTheCent() {
        var line = opened("1000.00");
        book(line, scene.commitment("400.10"));
        book(line, scene.paying("v1", "250.40", Optional.of(onlyOpen(line).id())));
        book(line, scene.payment("v2", "99.99"));

        var standing = now(line);
        assertThat(standing.committed()).isEqualTo("149.70");
        assertThat(standing.spent()).isEqualTo("350.39");
        assertThat(standing.free()).isEqualTo("499.91");
    }

    @Test
    void refusesWhatALineDoesNotHaveToTheCent() {
        var line = opened("1000.00");
        book(line, scene.commitment("400.00"));

        assertThat(books.book(line, scene.payment("v1", "600.01"), scene.lead()))
                .isEqualTo(Outcome.Refused.of("amount", "funds.refused.free", "600.00"));
        assertThat(books.book(line, scene.commitment("600.01"), scene.lead())).isInstanceOf(Outcome.Refused.class);
        assertThat(books.book(
                        line,
                        scene.paying("v1", "400.01", Optional.of(onlyOpen(line).id())),
                        scene.lead()))
                .isEqualTo(Outcome.Refused.of("amount", "funds.refused.open", "400.00"));
        book(line, scene.payment("v1", "600.00"));
        assertThat(now(line).free()).isZero();
    }

    @Test
    void refusesWhatASourceDoesNotHave() {
        opened("9999.99");

        assertThat(books.open(scene.line(source, scene.township(), "0.02"), scene.lead()))
                .isEqualTo(Outcome.Refused.of("amount", "funds.refused.source", "0.01"));
        assertThat(books.open(scene.line(source, scene.township(), "0.01"), scene.lead()))
                .isInstanceOf(Outcome.Booked.class);
    }

    /** Two transactions each pay 60 of 100: the second waits for the first and is refused by the database itself. */
    @Test
    void theDatabaseRefusesTheSecondOfTwoWhoSpendTheSameMoneyAtOnce() throws Exception {
        var line = opened("100.00");
        var booked = new CountDownLatch(1);
        var waiting = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var first = people.submit(() -> new TransactionTemplate(transactions).execute(status -> {
                entries.add(line.id(), scene.payment("v1", "60.00"), scene.lead());
                booked.countDown();
                awaits(waiting);
                awaitsABlockedBooking();
                return true;
            }));
            var second = people.submit(() -> {
                awaits(booked);
                waiting.countDown();
                entries.add(line.id(), scene.payment("v2", "60.00"), scene.lead());
                return true;
            });

            assertThat(first.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> second.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .hasCauseInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("the line is over-spent");
        }
        assertThat(now(line).spent()).isEqualTo("60.00");
    }

    @Test
    void whoeverBooksWhileTheYearIsBeingClosedReadsThatItIsClosed() throws Exception {
        var line = opened("100.00");
        var closed = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var closing = people.submit(() -> new TransactionTemplate(transactions).execute(status -> {
                SignedIn.now(scene.lead());
                var outcome = books.close(scene.year(), scene.lead());
                closed.countDown();
                awaitsABlockedBooking();
                return outcome;
            }));
            var booking = people.submit(() -> {
                awaits(closed);
                SignedIn.now(scene.lead());
                return books.book(line, scene.payment("v1", "60.00"), scene.lead());
            });

            assertThat(closing.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isInstanceOf(Outcome.Booked.class);
            assertThat(booking.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(Outcome.Refused.of("amount", "funds.refused.closed", String.valueOf(scene.year())));
        }
        assertThat(books.add(scene.source("1.00"), scene.lead())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoeverClosesTheYearWhileSomethingIsBeingPromisedReadsThatItIsOwed() throws Exception {
        var line = opened("100.00");
        var promised = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var booking = people.submit(() -> new TransactionTemplate(transactions).execute(status -> {
                SignedIn.now(scene.lead());
                var outcome = books.book(line, scene.commitment("60.00"), scene.lead());
                promised.countDown();
                awaitsABlockedBooking();
                return outcome;
            }));
            var closing = people.submit(() -> {
                awaits(promised);
                SignedIn.now(scene.lead());
                return books.close(scene.year(), scene.lead());
            });

            assertThat(booking.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isInstanceOf(Outcome.Booked.class);
            assertThat(closing.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(Outcome.Refused.of("year", "funds.refused.owed", "60.00"));
        }
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Until another session waits for a lock that this one holds. */
    private void awaitsABlockedBooking() {
        for (int tries = 0; tries < 400; tries++) {
            var blocked = database.sql(
                            "select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")
                    .query(Long.class)
                    .single();
            if (blocked > 0) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("nobody waited");
    }

    @Test
    void theDatabaseRefusesToBookFromAnOldViewOfTheData() {
        var line = opened("100.00");
        var old = new TransactionTemplate(transactions);
        old.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        assertThatThrownBy(() -> old.executeWithoutResult(
                        status -> entries.add(line.id(), scene.payment("v1", "1.00"), scene.lead())))
                .hasMessageContaining("read committed");
    }

    @Test
    void takesAPaymentBackAsAWholeAndOnce() {
        var line = opened("100.00");
        book(line, scene.payment("v1", "60.00"));
        var payment = newest(line);
        book(line, counter(payment, "v1r", "-60.00"));

        assertThat(now(line).free()).isEqualTo("100.00");
        assertThat(books.book(line, counter(payment, "v1rr", "-60.00"), scene.lead()))
                .isEqualTo(Outcome.Refused.of("amount", "funds.refused.takenBack"));
        assertThatThrownBy(() -> entries.add(line.id(), counter(payment, "v1rr", "-60.00"), scene.lead()))
                .hasMessageContaining("spending_is_taken_back_once");
        assertThatThrownBy(() -> entries.add(line.id(), counter(payment, "v1rr", "-59.00"), scene.lead()))
                .hasMessageContaining("a counter-entry is of the entry it takes back");
    }

    @Test
    void aPaymentTakenBackReopensTheCommitmentItPaid() {
        var line = opened("100.00");
        book(line, scene.commitment("80.00"));
        book(line, scene.paying("v1", "80.00", Optional.of(onlyOpen(line).id())));
        assertThat(entries.open(line.id())).isEmpty();

        book(line, counter(newest(line), "v1r", "-80.00"));

        assertThat(onlyOpen(line).open()).isEqualTo("80.00");
        assertThat(now(line))
                .isEqualTo(new Standing(new BigDecimal("100.00"), new BigDecimal("80.00"), new BigDecimal("0.00")));
    }

    @Test
    void takesOfACommitmentOnlyWhatIsNotPaidBack() {
        var line = opened("100.00");
        book(line, scene.commitment("80.00"));
        var promised = onlyOpen(line);
        book(line, scene.paying("v1", "50.00", Optional.of(promised.id())));

        assertThat(books.book(line, counter(promised, "", "-30.01"), scene.lead()))
                .isEqualTo(Outcome.Refused.of("amount", "funds.refused.open", "30.00"));
        assertThatThrownBy(() -> entries.add(line.id(), counter(promised, "", "-30.01"), scene.lead()))
                .hasMessageContaining("the commitment is paid");
        book(line, counter(promised, "", "-30.00"));
        assertThat(now(line).free()).isEqualTo("50.00");
    }

    @Test
    void lowersABudgetOnlyByWhatIsFree() {
        var line = opened("100.00");
        book(line, scene.payment("v1", "60.00"));

        assertThat(books.book(line, change("-40.01"), scene.lead()))
                .isEqualTo(Outcome.Refused.of("amount", "funds.refused.free", "40.00"));
        book(line, change("-40.00"));
        assertThat(now(line).budget()).isEqualTo("60.00");
        assertThatThrownBy(() -> entries.add(line.id(), change("-0.01"), scene.lead()))
                .hasMessageContaining("the line is over-spent");
    }

    @Test
    void aVoucherStandsOnceOnALine() {
        var line = opened("100.00");
        book(line, scene.payment("v1", "10.00"));

        assertThat(books.book(line, scene.payment("v1", "10.00"), scene.lead()))
                .isEqualTo(Outcome.Refused.of("voucher", "funds.refused.voucher"));
    }

    @Test
    void nothingIsChangedAfterwards() {
        var line = opened("100.00");
        for (var change : List.of(
                "update funds.entry set amount = 1",
                "delete from funds.entry",
                "update funds.line set title = 'x' where id = '" + line.id() + "'",
                "update funds.source set amount = 1 where id = '" + source.id() + "'")) {
            assertThatThrownBy(() -> database.sql(change).update()).as(change).isNotNull();
        }
        assertThat(now(line).budget()).isEqualTo("100.00");
    }

    @Test
    void aYearIsClosedWhenNothingIsOwedAndStaysClosed() {
        var line = opened("100.00");
        book(line, scene.commitment("80.00"));
        assertThat(books.close(scene.year(), scene.lead()))
                .isEqualTo(Outcome.Refused.of("year", "funds.refused.owed", "80.00"));
        book(line, counter(onlyOpen(line), "", "-80.00"));

        assertThat(books.close(scene.year(), scene.lead())).isInstanceOf(Outcome.Booked.class);

        assertThat(books.book(line, scene.payment("v1", "1.00"), scene.lead()))
                .isEqualTo(Outcome.Refused.of("amount", "funds.refused.closed", String.valueOf(scene.year())));
        assertThatThrownBy(() -> entries.add(line.id(), scene.payment("v1", "1.00"), scene.lead()))
                .hasMessageContaining("the year is closed");
        assertThatThrownBy(() -> database.sql(
                                "update funds.year set closed_at = null, closed_by = null where year = :year")
                        .param("year", scene.year())
                        .update())
                .hasMessageContaining("stays closed");
    }

    private Line opened(String amount) {
        assertThat(books.open(scene.line(source, scene.township(), amount), scene.lead()))
                .isInstanceOf(Outcome.Booked.class);
        return lines.ofYear(scene.year(), UnitSight.EVERYTHING).getLast();
    }

    private void book(Line line, NewEntry entry) {
        assertThat(books.book(line, entry, scene.lead())).isInstanceOf(Outcome.Booked.class);
    }

    private NewEntry change(String amount) {
        return NewEntry.budget(new BigDecimal(amount), LocalDate.of(scene.year(), 6, 1), "调整", "");
    }

    private static NewEntry counter(Entry taken, String voucher, String amount) {
        var booked = taken.booked();
        return new NewEntry(
                booked.kind(),
                new BigDecimal(amount),
                booked.on(),
                voucher,
                booked.payee(),
                "更正",
                "",
                booked.settles(),
                Optional.of(taken.id()));
    }

    private Entry onlyOpen(Line line) {
        assertThat(entries.open(line.id())).hasSize(1);
        return entries.open(line.id()).getFirst();
    }

    private Entry newest(Line line) {
        return entries.page(line.id(), org.qinghe.web.Paging.of(1, 1)).getFirst();
    }

    private Standing now(Line line) {
        return lines.find(line.id(), UnitSight.EVERYTHING).orElseThrow().standing();
    }
}
