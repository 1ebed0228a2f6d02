package org.qinghe.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** G3, the gate: what is lawful now, and what the database itself refuses whatever the program asks of it. */
@QingheTest
@Transactional
class RegisterTest {

    private static final UUID WRITER = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Autowired
    Register register;

    @Autowired
    JdbcClient database;

    private final TransactionTemplate nested;

    RegisterTest(@Autowired PlatformTransactionManager transactions) {
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    private final UUID activity = UUID.randomUUID();
    private final String code = "T-" + activity.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    /** Other tests may have left something in force; this transaction, which is undone, begins with an empty register. */
    @BeforeEach
    void nothingIsInForce() {
        database.sql("""
                        update safeguards.processing_version
                        set state = 'ENDED', ended_by = decided_by, ended_at = now(), end_reason = 'tried'
                        where state = 'APPROVED'
                        """).update();
    }

    @ParameterizedTest
    @EnumSource
    void everyPurposeIsLockedUntilAnActivityThatCoversItIsApproved(Purpose purpose) {
        assertThat(register.ifGranted(purpose)).isEmpty();
        assertThatExceptionOfType(Locked.class)
                .isThrownBy(() -> register.grant(purpose))
                .satisfies(locked -> {
                    assertThat(locked.purpose()).isEqualTo(purpose);
                    assertThat(locked.missing()).isNotEmpty().isEqualTo(register.missing(purpose));
                });
        draft(purpose, Today.inTheCounty());
        assertThat(register.ifGranted(purpose)).isEmpty();
        propose();
        assertThat(register.ifGranted(purpose)).isEmpty();
        approve();
        var grant = register.grant(purpose);
        assertThat(grant.purpose()).isEqualTo(purpose);
        assertThat(grant.activity()).isEqualTo(activity);
        assertThat(grant.version()).isEqualTo(1);
        assertThat(register.missing(purpose)).isEmpty();
    }

    @Test
    void anApprovedActivityOpensNoOtherPurpose() {
        draft(Purpose.STATISTICS, Today.inTheCounty());
        propose();
        approve();
        assertThat(register.ifGranted(Purpose.STATISTICS)).isPresent();
        assertThat(register.ifGranted(Purpose.TREATMENT)).isEmpty();
    }

    @Test
    void whatIsEndedLocksAtOnceButWasGrantedOnce() {
        draft(Purpose.CARE, Today.inTheCounty());
        assertThat(register.missing(Purpose.CARE)).contains(Missing.of("safeguards.missing.DRAFT", code));
        propose();
        assertThat(register.missing(Purpose.CARE)).contains(Missing.of("safeguards.missing.PROPOSED", code));
        approve();
        end();
        assertThat(register.ifGranted(Purpose.CARE)).isEmpty();
        assertThat(register.everGranted(Purpose.CARE)).isTrue();
        assertThat(register.missing(Purpose.CARE)).contains(Missing.of("safeguards.missing.ENDED", code));
    }

    @Test
    void theDayAfterItsValidityAnActivityIsLocked() {
        draft(Purpose.FOLLOW_UP, Today.inTheCounty().minusDays(1));
        propose();
        approve();
        assertThat(register.ifGranted(Purpose.FOLLOW_UP)).isEmpty();
        assertThat(register.missing(Purpose.FOLLOW_UP)).contains(Missing.of("safeguards.missing.APPROVED", code));
    }

    @Test
    void theDatabaseRefusesAProposerWhoApproves() {
        draft(Purpose.CARE, Today.inTheCounty());
        propose();
        assertRefused("approved_by_another", "state = 'APPROVED', decided_by = proposed_by, decided_at = now()");
        assertRefused(
                "not changed any more",
                "state = 'APPROVED', proposed_by = gen_random_uuid(), decided_by = proposed_by, decided_at = now()");
        assertThat(register.ifGranted(Purpose.CARE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content = '{}'",
                "purposes = array['CARE', 'TREATMENT']",
                "valid_until = valid_until + 1",
                "decided_by = gen_random_uuid()",
                "decided_at = now() - interval '1 year'",
                "proposed_by = gen_random_uuid()",
                "version = 2",
            })
    void theDatabaseChangesNothingThatWasApproved(String change) {
        draft(Purpose.CARE, Today.inTheCounty());
        propose();
        approve();
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> change(change));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> change(change + ", state = 'REPLACED'"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> apart(() -> database.sql("delete from safeguards.processing_version where activity = ?")
                                .param(activity)
                                .update()));
    }

    @Test
    void theDatabaseLetsNoVersionSkipAStep() {
        draft(Purpose.CARE, Today.inTheCounty());
        assertRefused(
                "goes from DRAFT to APPROVED",
                "state = 'APPROVED', proposed_by = gen_random_uuid(), proposed_at = now(), decided_by = gen_random_uuid(),"
                        + " decided_at = now()");
        propose();
        assertRefused("returned_with_reason", "state = 'RETURNED', decided_by = gen_random_uuid(), decided_at = now()");
        assertRefused("goes from PROPOSED to DRAFT", "state = 'DRAFT'");
        assertRefused("goes from PROPOSED to PROPOSED", "content = '{}'");
    }

    @Test
    void theDatabaseTakesNoProposalWithATransferAbroadOrAnAutomatedDecision() {
        draft(Purpose.CARE, Today.inTheCounty());
        for (var declaration : Map.of("noTransferAbroad", "false", "noAutomatedDecision", "false")
                .entrySet()) {
            assertRefused(
                    "complete_before_proposed",
                    "state = 'PROPOSED', proposed_by = gen_random_uuid(), proposed_at = now(), content = content || '{\"%s\": %s}'"
                            .formatted(declaration.getKey(), declaration.getValue()));
        }
    }

    @Test
    void theDatabaseLetsNoActivityTakeAnotherCode() {
        draft(Purpose.CARE, Today.inTheCounty());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        apart(() -> database.sql("update safeguards.processing_activity set code = 'X-1' where id = ?")
                                .param(activity)
                                .update()))
                .withMessageContaining("keeps its code");
    }

    @Test
    void theDatabaseKeepsTheGateToWhatTheDocumentSays() {
        draft(Purpose.CARE, Today.inTheCounty());
        assertRefused("covers_what_it_says", "purposes = array['CARE', 'TREATMENT']");
        assertRefused("covers_what_it_says", "valid_until = valid_until + 1");
        assertRefused("covers_what_it_says", "content = content - 'purposes'");
        assertRefused("covers_what_it_says", "valid_until = null");
    }

    private void draft(Purpose purpose, LocalDate validUntil) {
        database.sql("insert into safeguards.processing_activity (id, code, made_at) values (?, ?, now())")
                .params(activity, code)
                .update();
        database.sql("""
                        insert into safeguards.processing_version
                            (activity, version, state, purposes, valid_until, content, written_by, written_name, written_at)
                        values (:activity, 1, 'DRAFT', array[cast(:purpose as text)], :until,
                            jsonb_build_object('noTransferAbroad', true, 'noAutomatedDecision', true,
                                'purposes', array[cast(:purpose as text)], 'validUntil', to_char(:until, 'YYYY-MM-DD')),
                            :who, '甲', now())
                        """)
                .param("activity", activity)
                .param("purpose", purpose.name())
                .param("until", validUntil)
                .param("who", WRITER)
                .update();
    }

    private void propose() {
        change("state = 'PROPOSED', proposed_by = '" + WRITER + "', proposed_at = now()");
    }

    private void approve() {
        change("state = 'APPROVED', decided_by = '" + SECOND + "', decided_at = now()");
    }

    private void end() {
        change("state = 'ENDED', ended_by = '" + WRITER + "', ended_at = now(), end_reason = '到期'");
    }

    private void change(String what) {
        apart(() -> database.sql("update safeguards.processing_version set " + what + " where activity = ?")
                .param(activity)
                .update());
    }

    /** Behind a savepoint: what the database refuses must not end the transaction of the test. */
    private void apart(Runnable work) {
        nested.executeWithoutResult(status -> work.run());
    }

    private void assertRefused(String why, String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> change(change))
                .withMessageContaining(why);
    }
}
