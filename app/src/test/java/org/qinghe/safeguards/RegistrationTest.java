package org.qinghe.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.safeguards.ActivityContent.Kept;
import org.qinghe.safeguards.ActivityContent.Level;
import org.qinghe.safeguards.ActivityContent.Risk;
import org.qinghe.safeguards.ActivityContent.Statute;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** How an activity gets into the register: complete, by two persons, one version after the other, and out of force at once. */
@QingheTest
@Transactional
class RegistrationTest {

    static final LocalDate NEXT_YEAR = Today.inTheCounty().plusYears(1);

    @Autowired
    Registration registration;

    @Autowired
    Register register;

    @Autowired
    ActivityVersions versions;

    @Autowired
    JdbcClient database;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    static String freshCode() {
        return "R-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @BeforeEach
    void nothingElseIsInForce() {
        database.sql("""
                        update safeguards.processing_version
                        set state = 'ENDED', ended_by = decided_by, ended_at = now(), end_reason = 'tried'
                        where state = 'APPROVED'
                        """).update();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatOneProposesAndAnotherApprovesOpensItsPurpose() {
        var activity = proposed(complete());
        assertThat(register.ifGranted(Purpose.CARE)).isEmpty();
        as(second);
        registration.approve(activity, registration.fingerprint(activity));
        assertThat(register.grant(Purpose.CARE).activity()).isEqualTo(activity);
        assertThat(versions.newest(activity).content()).isEqualTo(complete());
        assertThat(trailOf(activity)).containsExactly("drafted", "proposed", "approved");
    }

    @Test
    void whoeverProposedItCannotApproveIt() {
        var activity = proposed(complete());
        assertRefused("samePerson", () -> registration.approve(activity, registration.fingerprint(activity)));
        assertThat(versions.newest(activity).state()).isEqualTo(ActivityState.PROPOSED);
        assertThat(trailOf(activity)).containsExactly("drafted", "proposed");
    }

    @Test
    void onlyWhatWasReadIsApproved() {
        var activity = proposed(complete());
        as(second);
        assertRefused("changedMeanwhile", () -> registration.approve(activity, "another"));
        registration.giveBack(activity, "请写明接收方");
        assertThat(versions.newest(activity).reason()).isEqualTo("请写明接收方");
        assertRefused("notProposed", () -> registration.approve(activity, registration.fingerprint(activity)));
    }

    @Test
    void somethingIsReturnedWithAReasonOnly() {
        var activity = proposed(complete());
        as(second);
        assertThatExceptionOfType(RegistrationRefused.class).isThrownBy(() -> registration.giveBack(activity, "  "));
        assertThat(versions.newest(activity).state()).isEqualTo(ActivityState.PROPOSED);
    }

    @Test
    void whatIsProposedIsNotEditedAndWhatWasReturnedIs() {
        var activity = proposed(complete());
        assertRefused("proposed", () -> registration.write(activity, registration.fingerprint(activity), complete()));
        assertRefused("noDraft", () -> registration.discard(activity));
        as(second);
        registration.giveBack(activity, "再写");
        as(first);
        registration.write(activity, registration.fingerprint(activity), with(sent -> named(sent, "新名称")));
        registration.propose(activity);
        assertThat(versions.newest(activity).version()).isEqualTo(1);
        assertThat(versions.newest(activity).content().nameZh()).isEqualTo("新名称");
    }

    @Test
    void aNewVersionReplacesTheOldOneWhenItIsApprovedAndNotBefore() {
        var activity = approved(complete());
        as(first);
        registration.write(activity, registration.fingerprint(activity), with(sent -> named(sent, "第二版")));
        registration.propose(activity);
        assertThat(register.grant(Purpose.CARE).version()).isEqualTo(1);
        as(second);
        registration.approve(activity, registration.fingerprint(activity));
        assertThat(register.grant(Purpose.CARE).version()).isEqualTo(2);
        assertThat(versions.of(activity))
                .extracting(ActivityVersion::version, ActivityVersion::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, ActivityState.APPROVED),
                        org.assertj.core.groups.Tuple.tuple(1, ActivityState.REPLACED));
        assertThat(versions.of(activity).getLast().content()).isEqualTo(complete());
    }

    @Test
    void endingLocksAtOnceAndIsNotUndone() {
        var activity = approved(complete());
        assertRefused("words", () -> registration.end(activity, ""));
        assertThat(register.ifGranted(Purpose.CARE)).isPresent();
        registration.end(activity, "服务停止");
        assertThat(register.ifGranted(Purpose.CARE)).isEmpty();
        assertThat(register.everGranted(Purpose.CARE)).isTrue();
        assertRefused("notInForce", () -> registration.end(activity, "再一次"));
        assertRefused("notProposed", () -> registration.approve(activity, registration.fingerprint(activity)));
        assertThat(trailOf(activity)).endsWith("approved", "ended");
    }

    @Test
    void whoeverEditsAnOldStateIsToldSo() {
        as(first);
        var activity = registration.begin(freshCode(), complete());
        var seen = registration.fingerprint(activity);
        registration.write(activity, seen, with(sent -> named(sent, "先写的")));
        assertRefused("changedMeanwhile", () -> registration.write(activity, seen, complete()));
        assertThat(versions.newest(activity).content().nameZh()).isEqualTo("先写的");
    }

    @Test
    void aDraftThrownAwayLeavesItsCodeFreeAndATrace() {
        as(first);
        var code = freshCode();
        var activity = registration.begin(code, ActivityContent.empty());
        assertRefused("codeTaken", () -> registration.begin(code, ActivityContent.empty()));
        registration.discard(activity);
        assertThat(versions.of(activity)).isEmpty();
        registration.begin(code, ActivityContent.empty());
        assertThat(database.sql("select action from safeguards.audit_entry where subject = ? order by number")
                        .param("activity/" + code)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "safeguards.activity.drafted", "safeguards.activity.discarded", "safeguards.activity.drafted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "care", "-CARE", "CARE 1", "A23456789012345678901234567890123"})
    void aCodeIsShortAndPlain(String code) {
        as(first);
        assertRefused("code", () -> registration.begin(code, ActivityContent.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomplete")
    void nothingIncompleteIsProposed(String field, UnaryOperator<ActivityContent> change) {
        var content = change.apply(complete());
        as(first);
        var activity = registration.begin(freshCode(), content);
        assertThat(ActivityGaps.of(content, Today.inTheCounty()).all()).containsOnlyKeys(field);
        assertRefused("incomplete", () -> registration.propose(activity));
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                lacking("nameZh", sent -> named(sent, " ")),
                lacking("purposes", sent -> rebuilt(sent, List.of(), sent.consent(), sent.kept(), sent.validUntil())),
                lacking("consent", sent -> rebuilt(sent, sent.purposes(), false, sent.kept(), sent.validUntil())),
                lacking("kept", sent -> rebuilt(sent, sent.purposes(), true, List.of(), sent.validUntil())),
                lacking(
                        "months-HEALTH",
                        sent -> rebuilt(
                                sent,
                                sent.purposes(),
                                true,
                                List.of(new Kept(DataCategory.HEALTH, 601)),
                                sent.validUntil())),
                lacking("validUntil", sent -> rebuilt(sent, sent.purposes(), true, sent.kept(), Optional.empty())),
                lacking(
                        "validUntil",
                        sent -> rebuilt(
                                sent,
                                sent.purposes(),
                                true,
                                sent.kept(),
                                Optional.of(Today.inTheCounty().minusDays(1)))),
                lacking(
                        "validUntil",
                        sent -> rebuilt(
                                sent,
                                sent.purposes(),
                                true,
                                sent.kept(),
                                Optional.of(Today.inTheCounty().plusYears(3).plusDays(1)))),
                lacking(
                        "statutes",
                        sent -> assessed(sent, List.of(new Statute("戒毒条例", List.of())), answers(), risks())),
                lacking("answer-NECESSARY", sent -> {
                    var answers = answers();
                    answers.remove(ImpactQuestion.NECESSARY);
                    return assessed(sent, sent.statutes(), answers, risks());
                }),
                lacking("risks", sent -> assessed(sent, sent.statutes(), answers(), List.of())),
                lacking(
                        "risk-0",
                        sent -> assessed(
                                sent,
                                sent.statutes(),
                                answers(),
                                List.of(new Risk("泄露", Level.HIGH, Level.HIGH, "加密", Level.HIGH)))),
                lacking("noTransferAbroad", sent -> declared(sent, false, true)),
                lacking("noAutomatedDecision", sent -> declared(sent, true, false)));
    }

    @Test
    void anActivityIsInForceToTheEndOfItsLastDay() {
        var activity = proposed(
                rebuilt(complete(), complete().purposes(), true, complete().kept(), Optional.of(Today.inTheCounty())));
        as(second);
        registration.approve(activity, registration.fingerprint(activity));
        assertThat(register.ifGranted(Purpose.CARE)).isPresent();
        assertThat(versions.newest(activity).expired(Today.inTheCounty().plusDays(1)))
                .isTrue();
    }

    @Test
    void whatIsTooLongIsNotEvenADraft() {
        as(first);
        assertRefused("tooLong", () -> registration.begin(freshCode(), with(sent -> named(sent, "长".repeat(81)))));
    }

    private static Arguments lacking(String field, UnaryOperator<ActivityContent> change) {
        return Arguments.of(field, change);
    }

    static ActivityContent complete() {
        return assessed(ActivityContent.empty(), List.of(new Statute("戒毒条例", List.of("7", "10"))), answers(), risks());
    }

    private static ActivityContent with(UnaryOperator<ActivityContent> change) {
        return change.apply(complete());
    }

    private static ActivityContent named(ActivityContent content, String name) {
        return new ActivityContent(
                name,
                content.nameEn(),
                content.purposes(),
                content.consent(),
                content.statutes(),
                content.agency(),
                content.contactName(),
                content.contactWay(),
                content.kept(),
                content.persons(),
                content.recipients(),
                content.storage(),
                content.measures(),
                content.noTransferAbroad(),
                content.noAutomatedDecision(),
                content.validUntil(),
                content.answers(),
                content.risks());
    }

    private static ActivityContent rebuilt(
            ActivityContent content,
            List<Purpose> purposes,
            boolean consent,
            List<Kept> kept,
            Optional<LocalDate> validUntil) {
        return new ActivityContent(
                content.nameZh(),
                content.nameEn(),
                purposes,
                consent,
                content.statutes(),
                content.agency(),
                content.contactName(),
                content.contactWay(),
                kept,
                content.persons(),
                content.recipients(),
                content.storage(),
                content.measures(),
                content.noTransferAbroad(),
                content.noAutomatedDecision(),
                validUntil,
                content.answers(),
                content.risks());
    }

    private static ActivityContent declared(ActivityContent content, boolean noTransfer, boolean noDecision) {
        return new ActivityContent(
                content.nameZh(),
                content.nameEn(),
                content.purposes(),
                content.consent(),
                content.statutes(),
                content.agency(),
                content.contactName(),
                content.contactWay(),
                content.kept(),
                content.persons(),
                content.recipients(),
                content.storage(),
                content.measures(),
                noTransfer,
                noDecision,
                content.validUntil(),
                content.answers(),
                content.risks());
    }

    private static ActivityContent assessed(
            ActivityContent any, List<Statute> statutes, EnumMap<ImpactQuestion, String> answers, List<Risk> risks) {
        return new ActivityContent(
                "康复服务",
                "Recovery care",
                List.of(Purpose.CARE),
                true,
                statutes,
                "县卫生健康局",
                "某负责人",
                "0000-0000000",
                List.of(new Kept(DataCategory.CONTACT, 12), new Kept(DataCategory.HEALTH, 36)),
                "主动求助的人",
                "没有",
                "县政务机房",
                "加密、权限、审计",
                true,
                true,
                any.validUntil().or(() -> Optional.of(NEXT_YEAR)),
                answers,
                risks);
    }

    private static EnumMap<ImpactQuestion, String> answers() {
        var answers = new EnumMap<ImpactQuestion, String>(ImpactQuestion.class);
        for (var question : ImpactQuestion.values()) {
            answers.put(question, "答：" + question.ordinal());
        }
        return answers;
    }

    private static List<Risk> risks() {
        return List.of(new Risk("泄露", Level.MEDIUM, Level.HIGH, "加密", Level.LOW));
    }

    private UUID proposed(ActivityContent content) {
        as(first);
        var activity = registration.begin(freshCode(), content);
        registration.propose(activity);
        return activity;
    }

    private UUID approved(ActivityContent content) {
        var activity = proposed(content);
        as(second);
        registration.approve(activity, registration.fingerprint(activity));
        return activity;
    }

    private static void as(UUID account) {
        SignedIn.now(new org.qinghe.access.Viewer(
                account, "某人", UUID.randomUUID(), "测试单位", "Test unit", "", java.util.Set.of()));
    }

    private List<String> trailOf(UUID activity) {
        return database.sql("""
                        select replace(action, 'safeguards.activity.', '') from safeguards.audit_entry
                        where subject = (select 'activity/' || code from safeguards.processing_activity where id = ?)
                        order by number
                        """).param(activity).query(String.class).list();
    }

    private static void assertRefused(String why, Runnable step) {
        assertThatExceptionOfType(RegistrationRefused.class)
                .isThrownBy(step::run)
                .withMessageEndingWith("." + why);
    }
}
