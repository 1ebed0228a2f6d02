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

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.safeguards.AuditVerification.Fault;
import org.qinghe.safeguards.AuditVerification.Verdict;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

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

    private long write(int count) {
        for (int i = 0; i < count; i++) {
            trail.record("test.written", "test/" + i);
        }
        return general.sql("select max(number) from safeguards.audit_entry")
                .query(Long.class)
                .single();
    }
}
