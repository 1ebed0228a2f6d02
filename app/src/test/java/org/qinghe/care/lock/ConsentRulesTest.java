package org.qinghe.care.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qinghe.access.Viewer;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consent.Way;
import org.qinghe.care.people.Consents;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** G4: what the database itself says about giving a consent again, giving it twice and withdrawing it. */
@QingheTest
@Import(InCare.class)
class ConsentRulesTest {

    @Autowired
    Gate gate;

    @Autowired
    Consents consents;

    @Autowired
    InCare inCare;

    @Autowired
    JdbcClient general;

    private final Viewer worker = SignedIn.viewer(UUID.randomUUID(), "", Purposes.FIRST_CONTACT, Purposes.CARE);

    @BeforeEach
    void everythingIsLawful() {
        Lawful.everything(general);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatThePersonWithdrewByTheirOwnDoorIsNotNotedAgainAsSpoken() {
        var person = inCare.with(worker, false, Purpose.CARE);
        withdrawnByThePerson(person, Purpose.CARE, false);
        assertThatThrownBy(() -> noted(person, Way.SPOKEN, agreed(Purpose.CARE, false)))
                .rootCause()
                .hasMessageContaining("not given again by word of mouth");
        assertThat(opens(person, false)).isFalse();
        noted(person, Way.SPOKEN, agreed(Purpose.JOB_SUPPORT, false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PAPER", "OWN_DOOR"})
    void itComesBackOnPaperOrByTheirOwnDoor(Way way) {
        var person = inCare.with(worker, false, Purpose.CARE);
        withdrawnByThePerson(person, Purpose.CARE, false);
        if (way == Way.OWN_DOOR) {
            gate.visit(person, room -> given(room, person, way, agreed(Purpose.CARE, false)));
        } else {
            noted(person, way, agreed(Purpose.CARE, false));
        }
        assertThat(opens(person, false)).isTrue();
    }

    @Test
    void whatAWorkerWithdrewForThemIsNotedAgainAsSpoken() {
        var person = inCare.with(worker, false, Purpose.CARE);
        asWorker(Purpose.FIRST_CONTACT, room -> withdraw(room, person, Purpose.CARE, false));
        noted(person, Way.SPOKEN, agreed(Purpose.CARE, false));
        assertThat(opens(person, false)).isTrue();
    }

    @Test
    void whatWasGivenTwiceIsWithdrawnOnce() {
        var person = inCare.with(worker, false, Purpose.CARE);
        noted(person, Way.SPOKEN, agreed(Purpose.CARE, false));
        assertThat(all(person, Purpose.CARE))
                .extracting(
                        each -> each.activeAt(Instant.now()),
                        each -> each.replaced().isPresent())
                .containsExactlyInAnyOrder(tuple(true, false), tuple(false, true));
        withdrawnByThePerson(person, Purpose.CARE, false);
        assertThat(opens(person, false)).isFalse();
    }

    @Test
    void withdrawingWhatWasReplacedWithdrawsWhatTookItsPlace() {
        var person = inCare.with(worker, false, Purpose.CARE);
        var first = all(person, Purpose.CARE).getFirst();
        noted(person, Way.SPOKEN, agreed(Purpose.CARE, false));
        gate.visit(person, room -> {
            consents.withdraw(room, person, first.id());
            return true;
        });
        assertThat(opens(person, false)).isFalse();
    }

    @Test
    void withTheConsentWithoutSensitiveInformationTheSensitiveOneIsWithdrawn() {
        var person = inCare.with(worker, true, Purpose.CARE);
        assertThat(opens(person, true)).isTrue();
        withdrawnByThePerson(person, Purpose.CARE, false);
        noted(person, Way.PAPER, agreed(Purpose.CARE, false));
        assertThat(opens(person, false)).isTrue();
        assertThat(opens(person, true)).as("nothing waited for it").isFalse();
        assertThatThrownBy(() -> noted(person, Way.SPOKEN, agreed(Purpose.CARE, true)))
                .rootCause()
                .hasMessageContaining("not given again by word of mouth");
    }

    @Test
    void withdrawingOnlyTheSensitiveOneLeavesTheOther() {
        var person = inCare.with(worker, true, Purpose.CARE);
        withdrawnByThePerson(person, Purpose.CARE, true);
        assertThat(opens(person, false)).isTrue();
        assertThat(opens(person, true)).isFalse();
    }

    private List<Consent> all(UUID person, Purpose purpose) {
        return gate.visit(person, room -> consents.of(room, person)).stream()
                .filter(each -> each.purpose() == purpose)
                .sorted(Comparator.comparing(Consent::from))
                .toList();
    }

    private boolean opens(UUID person, boolean sensitive) {
        return asWorker(
                Purpose.CARE,
                room -> room.sql("select care.opens(?, ?)")
                        .params(person, sensitive)
                        .query(Boolean.class)
                        .single());
    }

    private void withdrawnByThePerson(UUID person, Purpose purpose, boolean sensitive) {
        gate.visit(person, room -> withdraw(room, person, purpose, sensitive));
    }

    private boolean withdraw(Room room, UUID person, Purpose purpose, boolean sensitive) {
        consents.of(room, person).stream()
                .filter(each -> each.activeAt(Instant.now()))
                .filter(each -> each.purpose() == purpose && each.sensitive() == sensitive)
                .forEach(each -> consents.withdraw(room, person, each.id()));
        return true;
    }

    private void noted(UUID person, Way way, Agreed agreed) {
        asWorker(Purpose.FIRST_CONTACT, room -> given(room, person, way, agreed));
    }

    private boolean given(Room room, UUID person, Way way, Agreed agreed) {
        consents.give(room, person, List.of(agreed), way);
        return true;
    }

    private <T> T asWorker(Purpose purpose, Gate.Work<T> work) {
        SignedIn.now(worker);
        try {
            return gate.open(purpose, work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Agreed agreed(Purpose purpose, boolean sensitive) {
        return new Agreed(worker.unit(), purpose, sensitive, Instant.now().plus(Duration.ofDays(90)));
    }
}
