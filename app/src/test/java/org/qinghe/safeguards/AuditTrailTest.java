package org.qinghe.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.database.DataFolder;
import org.qinghe.safeguards.AuditVerification.Fault;
import org.qinghe.safeguards.AuditVerification.Verdict;
import org.qinghe.testing.Patience;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** G7: the trail of who did what cannot be altered unseen. Tampering is done as the owner of the database. */
@QingheTest
@TestPropertySource(properties = "qinghe.test.database=audit")
class AuditTrailTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditVerification verification;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    JdbcClient general;

    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource owner;

    @Autowired
    MockMvc web;

    @Autowired
    DataFolder folder;

    @Autowired
    JdbcTemplate plain;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anUntouchedTrailIsWhole() {
        write(3);
        checkpoints.sign();
        assertThat(verification.verify()).isInstanceOf(Verdict.Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update safeguards.audit_entry set actor = 'nobody'",
                "delete from safeguards.audit_entry",
                "truncate safeguards.audit_entry",
                "update safeguards.checkpoint set at = now()",
                "delete from safeguards.checkpoint"
            })
    void theApplicationsOwnRoleMayOnlyAdd(String statement) {
        assertThatThrownBy(() -> general.sql(statement).update()).hasStackTraceContaining("permission denied");
    }

    @Test
    void aChangedEntryIsFoundAndLocated() {
        long number = write(3) - 1;
        altered(
                number,
                Fault.CHANGED,
                "update safeguards.audit_entry set actor = actor || '?' where number = " + number,
                "update safeguards.audit_entry set actor = rtrim(actor, '?') where number = " + number);
    }

    @Test
    void aDeletedEntryIsFoundAndLocated() {
        long number = write(3) - 1;
        altered(
                number,
                Fault.MISSING,
                "create table safeguards.aside as select * from safeguards.audit_entry where number = " + number,
                "delete from safeguards.audit_entry where number = " + number,
                "insert into safeguards.audit_entry select * from safeguards.aside",
                "drop table safeguards.aside");
    }

    @Test
    void swappedEntriesAreFoundAndLocated() {
        long number = write(3) - 1;
        var away = "update safeguards.audit_entry set number = -number where number in (%d, %d)"
                .formatted(number, number + 1);
        var back = "update safeguards.audit_entry set number = %d + number where number < 0".formatted(2 * number + 1);
        altered(number, Fault.CHANGED, away, back, away, back);
    }

    @Test
    void aTrailCutShortIsFoundByTheSignedCheckpoint() {
        long newest = write(3);
        checkpoints.sign();
        altered(
                newest - 1,
                Fault.MISSING,
                "create table safeguards.aside as select * from safeguards.audit_entry where number > " + (newest - 2),
                "delete from safeguards.audit_entry where number > " + (newest - 2),
                "insert into safeguards.audit_entry select * from safeguards.aside",
                "drop table safeguards.aside");
    }

    @Test
    void aTrailWithoutItsBeginningIsFound() {
        write(3);
        altered(
                1,
                Fault.MISSING,
                "create table safeguards.aside as select * from safeguards.audit_entry where number <= 2",
                "delete from safeguards.audit_entry where number <= 2",
                "insert into safeguards.audit_entry select * from safeguards.aside",
                "drop table safeguards.aside");
    }

    @Test
    void anEmptiedTrailIsFound() {
        write(3);
        checkpoints.sign();
        altered(
                1,
                Fault.MISSING,
                "create table safeguards.aside as select * from safeguards.audit_entry",
                "truncate safeguards.audit_entry",
                "insert into safeguards.audit_entry select * from safeguards.aside",
                "drop table safeguards.aside");
    }

    @Test
    void anInsertedEntryIsFoundAndLocated() {
        long number = write(3);
        altered(
                number + 1,
                Fault.CHANGED,
                "insert into safeguards.audit_entry select number + 1, at, account, actor, 'test.forged', subject,"
                        + " details, hash, sha256('forged') from safeguards.audit_entry where number = " + number,
                "delete from safeguards.audit_entry where number > " + number);
    }

    @Test
    void anEntryChangedTogetherWithItsHashDoesNotFitTheNext() {
        long number = write(3) - 1;
        var genuine = entry(number);
        var forged = new AuditEntry(
                        genuine.number(),
                        genuine.at(),
                        genuine.account(),
                        "somebody else",
                        genuine.action(),
                        genuine.subject(),
                        genuine.details(),
                        genuine.previousHash(),
                        genuine.hash())
                .sealed();
        altered(number + 1, Fault.OUT_OF_PLACE, replacing(forged), replacing(genuine));
    }

    @Test
    void aWholeEndWrittenAnewWithRightHashesContradictsTheCheckpoint() {
        long number = write(1);
        checkpoints.sign();
        var genuine = entry(number);
        var forged = new AuditEntry(
                        number,
                        genuine.at(),
                        genuine.account(),
                        "somebody else",
                        genuine.action(),
                        genuine.subject(),
                        genuine.details(),
                        genuine.previousHash(),
                        genuine.hash())
                .sealed();
        altered(number, Fault.CONTRADICTS_CHECKPOINT, replacing(forged), replacing(genuine));
    }

    @Test
    void aCheckpointOfAnotherKeyIsFound() {
        long number = write(1) + 1_000_000;
        altered(
                number,
                Fault.FALSE_CHECKPOINT,
                "insert into safeguards.checkpoint values (" + number + ", sha256('x'), now(), sha512('x'))",
                "delete from safeguards.checkpoint where number = " + number);
    }

    @Test
    void whoeverCutsOffTheEndWithAllItsCheckpointsIsFoundByACopyKeptOutside() throws Exception {
        long newest = write(3);
        checkpoints.sign();
        var outside = List.of(
                Checkpoint.parse(checkpoints.newest(1).getFirst().line()).orElseThrow());
        var database = JdbcClient.create(owner);
        var kept = Files.readAllBytes(folder.checkpoints());
        for (var statement : List.of(
                "create table safeguards.aside as select * from safeguards.audit_entry where number >= " + newest,
                "create table safeguards.signed as select * from safeguards.checkpoint where number >= " + newest,
                "delete from safeguards.audit_entry where number >= " + newest,
                "delete from safeguards.checkpoint where number >= " + newest)) {
            database.sql(statement).update();
        }
        Files.write(
                folder.checkpoints(),
                Files.readAllLines(folder.checkpoints()).stream()
                        .filter(line -> !line.startsWith(newest + " "))
                        .toList());
        try {
            assertThat(verification.verify()).as("all that is inside").isInstanceOf(Verdict.Whole.class);
            assertThat(verification.verify(outside)).isEqualTo(new Verdict.Altered(newest, Fault.MISSING));
        } finally {
            Files.write(folder.checkpoints(), kept);
            for (var statement : List.of(
                    "insert into safeguards.audit_entry select * from safeguards.aside",
                    "insert into safeguards.checkpoint select * from safeguards.signed",
                    "drop table safeguards.aside",
                    "drop table safeguards.signed")) {
                database.sql(statement).update();
            }
        }
        assertThat(verification.verify(outside)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void manyWritersAtOnceMakeOneUnbrokenChain() throws Exception {
        long before = write(1);
        try (var writers = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .<Callable<Long>>mapToObj(each -> () -> write(25))
                    .toList();
            for (var each : writers.invokeAll(all)) {
                each.get();
            }
        }
        assertThat(write(1)).isEqualTo(before + 8 * 25 + 1);
        assertThat(verification.verify()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void aHundredThousandEntriesAreVerifiedInSeconds() {
        transaction.executeWithoutResult(status -> {
            long first = write(1) + 1;
            general.sql("set local synchronous_commit = off").update();
            var before = entry(first - 1);
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < 100_000; i++) {
                before = new AuditEntry(
                                before.number() + 1,
                                before.at(),
                                Optional.empty(),
                                "system",
                                "test.many",
                                "test/" + i,
                                "number=" + i,
                                before.hash(),
                                Digest.NOTHING)
                        .sealed();
                rows.add(new Object[] {
                    before.number(),
                    OffsetDateTime.ofInstant(before.at(), ZoneOffset.UTC),
                    before.actor(),
                    before.action(),
                    before.subject(),
                    before.details(),
                    before.previousHash().bytes(),
                    before.hash().bytes()
                });
            }
            plain.batchUpdate(
                    "insert into safeguards.audit_entry (number, at, actor, action, subject, details, previous_hash, hash)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
            long begun = System.nanoTime();
            assertThat(verification.verify()).isInstanceOf(Verdict.Whole.class);
            var taken = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("audit verify: 100,000 entries in " + taken.toMillis() + " ms");
            assertThat(taken).isLessThan(Patience.LIMIT);
            status.setRollbackOnly();
        });
    }

    @Test
    void readingThePageLeavesAnEntryAndVerifyingSaysWhetherItIsWhole() throws Exception {
        var auditor = SignedIn.viewer(UUID.randomUUID(), "", SafeguardsAccess.AUDIT);
        web.perform(get("/audit").param("action", "safeguards.auditRead").with(as(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("safeguards.auditRead")));
        web.perform(post("/audit/verify").with(as(auditor)).with(csrf()))
                .andExpect(flash().attribute(
                                "notice", org.hamcrest.Matchers.hasToString(containsString("safeguards.whole"))));
        web.perform(get("/audit").with(as(SignedIn.viewer(UUID.randomUUID(), "", "warning.read"))))
                .andExpect(status().isForbidden());
    }

    /** Tampers with the first half of the statements, expects to be found out, and puts things right with the rest. */
    private void altered(long number, Fault fault, String... statements) {
        var database = JdbcClient.create(owner);
        var half = statements.length / 2;
        Stream.of(statements).limit(half).forEach(each -> database.sql(each).update());
        try {
            assertThat(verification.verify()).isEqualTo(new Verdict.Altered(number, fault));
        } finally {
            List.of(statements)
                    .subList(half, statements.length)
                    .forEach(each -> database.sql(each).update());
        }
        assertThat(verification.verify()).isInstanceOf(Verdict.Whole.class);
    }

    private AuditEntry entry(long number) {
        return general.sql("select * from safeguards.audit_entry where number = ?")
                .param(number)
                .query(AuditEntries::entry)
                .single();
    }

    private static String replacing(AuditEntry entry) {
        return "update safeguards.audit_entry set actor = '%s', hash = decode('%s', 'hex') where number = %d"
                .formatted(entry.actor(), entry.hash().hex(), entry.number());
    }

    private long write(int count) {
        for (int i = 0; i < count; i++) {
            trail.record("test.written", "test/" + i);
        }
        return general.sql("select max(number) from safeguards.audit_entry")
                .query(Long.class)
                .single();
    }
}
