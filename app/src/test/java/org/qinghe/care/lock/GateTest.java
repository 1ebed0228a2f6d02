package org.qinghe.care.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Kind;
import org.qinghe.care.lock.NotOpen.Reason;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Assignments;
import org.qinghe.care.people.Client;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.Identity;
import org.qinghe.care.people.People;
import org.qinghe.database.DataFolder;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@QingheTest
class GateTest {

    /** What the tests below write into a record. */
    record Said(String text) {}

    private static final Kind<Said> NOTE = new Kind<>("SESSION", DataCategory.COUNSELLING, true, Said.class);

    @Autowired
    Gate gate;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    Assignments assignments;

    @Autowired
    Entries entries;

    @Autowired
    DataFolder folder;

    @Autowired
    BlindIndex index;

    @Autowired
    JdbcClient general;

    private final UUID unit = UUID.randomUUID();
    private final Viewer worker = SignedIn.viewer(unit, "", Purposes.FIRST_CONTACT, Purposes.CARE);
    private final Viewer colleague = SignedIn.viewer(unit, "", Purposes.FIRST_CONTACT, Purposes.CARE);

    @BeforeEach
    void everythingIsLawful() {
        Lawful.everything(general);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatAPersonSaidIsReadByTheirWorkerAndNotByTheNextOne() {
        var person = somebodyInCare();
        SignedIn.now(worker);
        gate.open(Purpose.CARE, room -> entries.add(room.open(person, "write"), NOTE, today(), new Said("睡不好")));
        var seen = gate.open(Purpose.CARE, room -> entries.of(room.open(person, "read"), NOTE));
        assertThat(seen).extracting(each -> each.said().text()).containsExactly("睡不好");
        SignedIn.now(colleague);
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> room.open(person, "read")))
                .isInstanceOfSatisfying(
                        NotOpen.class, not -> assertThat(not.reason()).isEqualTo(Reason.NOT_YOURS));
    }

    @Test
    void aWithdrawalShutsTheRecordAtOnceAndTheWorkerIsToldWhy() {
        var person = somebodyInCare();
        SignedIn.now(worker);
        gate.open(Purpose.CARE, room -> room.open(person, "read"));
        SecurityContextHolder.clearContext();
        gate.visit(person, room -> {
            consents.of(room, person).stream()
                    .filter(each -> each.purpose() == Purpose.CARE)
                    .forEach(each -> consents.withdraw(room, person, each.id()));
            return true;
        });
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> room.open(person, "read")))
                .isInstanceOfSatisfying(
                        NotOpen.class, not -> assertThat(not.reason()).isEqualTo(Reason.NO_CONSENT));
    }

    @Test
    void withoutTheSeparateConsentSensitiveEntriesAreNeitherReadNorWritten() {
        var person = somebodyWith(agreed(Purpose.FIRST_CONTACT, false), agreed(Purpose.CARE, false));
        SignedIn.now(worker);
        var seen = gate.open(Purpose.CARE, room -> entries.of(room.open(person, "read"), NOTE));
        assertThat(seen).isEmpty();
        assertThatThrownBy(() -> gate.open(
                        Purpose.CARE, room -> entries.add(room.open(person, "write"), NOTE, today(), new Said("x"))))
                .isInstanceOfSatisfying(
                        NotOpen.class, not -> assertThat(not.reason()).isEqualTo(Reason.NO_CONSENT));
        assertThatThrownBy(() -> gate.open(
                        Purpose.CARE, room -> room.sql("""
                                insert into care.entry (id, client, kind, sensitive, happened_on, account, unit, sealed)
                                values (gen_random_uuid(), ?, 'SESSION', true, current_date, care.account(), care.unit(), '')
                                """).param(person).update()))
                .as("where the program forgot to ask")
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void thePersonSeesWhoLooked() {
        var person = somebodyInCare();
        SignedIn.now(worker);
        gate.open(Purpose.CARE, room -> room.open(person, "read"));
        SecurityContextHolder.clearContext();
        var seen = gate.visit(
                person,
                room -> room.sql("select account, purpose, what from care.look where client = ? order by number")
                        .param(person)
                        .query((row, number) -> row.getObject(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list());
        assertThat(seen).endsWith(worker.account() + " CARE read");
    }

    @Test
    void everyOpeningStandsInTheAuditTrailWhetherItSucceededOrNot() {
        var person = somebodyInCare();
        SignedIn.now(colleague);
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> room.open(person, "read")));
        assertThat(general.sql(
                                "select actor || details from safeguards.audit_entry where subject = ? and action = 'care.opened'")
                        .param("care/" + person)
                        .query(String.class)
                        .list())
                .last()
                .asString()
                .contains(colleague.name(), "purpose=CARE");
    }

    @Test
    void aPurposeThatTheRolesDoNotCarryDoesNotOpen() {
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.open(Purpose.TREATMENT, room -> room)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theKeyOfARecordThatWasNotKeptIsGone() {
        SignedIn.now(worker);
        var person = UUID.randomUUID();
        assertThatThrownBy(() -> gate.open(Purpose.FIRST_CONTACT, room -> {
            people.begin(room, person, identity("13800000000"), code());
            throw new IllegalStateException("on second thoughts");
        }));
        assertThat(folder.careKeys().resolve(person.toString().substring(0, 2)).resolve(person.toString()))
                .doesNotExist();
    }

    @Test
    void neitherTheDatabaseNorTheKeyFileShowsWhatWasSaid() throws Exception {
        var person = somebodyInCare();
        SignedIn.now(worker);
        var secret = "不要告诉别人" + UUID.randomUUID();
        gate.open(Purpose.CARE, room -> entries.add(room.open(person, "write"), NOTE, today(), new Said(secret)));
        var stored = gate.open(
                Purpose.CARE,
                room -> room.sql("select sealed from care.entry where client = ?")
                        .param(person)
                        .query(byte[].class)
                        .single());
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("不要告诉别人");
        var file = folder.careKeys().resolve(person.toString().substring(0, 2)).resolve(person.toString());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        Files.delete(file);
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> room.open(person, "read")))
                .isInstanceOfSatisfying(
                        NotOpen.class, not -> assertThat(not.reason()).isEqualTo(Reason.FORGOTTEN));
    }

    @Test
    void whatWasSealedForOnePlaceDoesNotOpenInAnother() {
        var person = somebodyInCare();
        var other = somebodyInCare();
        SignedIn.now(worker);
        var sealed = gate.open(Purpose.CARE, room -> room.open(person, "read").sealed("entry/1", new Said("x")));
        assertThatThrownBy(() -> gate.open(
                        Purpose.CARE, room -> room.open(person, "read").unsealed("entry/2", sealed, Said.class)))
                .hasMessageContaining("altered");
        assertThatThrownBy(() -> gate.open(
                        Purpose.CARE, room -> room.open(other, "read").unsealed("entry/1", sealed, Said.class)))
                .hasMessageContaining("altered");
    }

    @Test
    void aWorkerCannotGiveAConsentInThePersonsName() {
        var person = somebodyInCare();
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> {
                    consents.give(room, person, List.of(agreed(Purpose.JOB_SUPPORT, false)), Consent.Way.OWN_DOOR);
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
        SignedIn.now(colleague);
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> {
                    consents.give(room, person, List.of(agreed(Purpose.CARE, false)), Consent.Way.PAPER);
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyTakesAPersonWhoIsAnothersOrUnknown() {
        var person = somebodyInCare();
        SignedIn.now(colleague);
        for (var target : List.of(person, UUID.randomUUID())) {
            assertThatThrownBy(() -> gate.open(Purpose.FIRST_CONTACT, room -> {
                        assignments.assign(room, target, colleague.account());
                        return true;
                    }))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aCodeToThePersonsOwnDoorIsMadeByThePersonOrAtAFirstContactAndForNoOtherPurpose() {
        var person = somebodyInCare();
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> {
                    people.giveCode(room.open(person, "giveCode"), code());
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("own door is made by the person");
        var given = code();
        gate.open(Purpose.FIRST_CONTACT, room -> {
            people.giveCode(room.open(person, "giveCode"), given);
            return true;
        });
        assertThat(gate.behindDoor(index.ofDoor(given)))
                .as("which the worker has seen")
                .contains(new AtDoor(person, false));
    }

    @Test
    void whileTheCodeIsTheWorkersTheDatabaseShowsNothingAtThePersonsDoorAndTakesNothing() {
        var person = somebodyInCare();
        SignedIn.now(worker);
        gate.open(Purpose.FIRST_CONTACT, room -> {
            people.giveCode(room.open(person, "giveCode"), code());
            return true;
        });
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> gate.visit(person, room -> room.open(person, "own.read")))
                .isInstanceOfSatisfying(
                        NotOpen.class, not -> assertThat(not.reason()).isEqualTo(Reason.NOT_YOURS));
        for (var table : tablesOfPeople()) {
            var shown = gate.visit(
                    person,
                    room -> room.sql("select count(*) from care." + table)
                            .query(Long.class)
                            .single());
            assertThat(shown).as(table).isEqualTo(table.equals("door_code") ? 3L : 0L);
        }
        for (var statement : List.of(
                "insert into care.withdrawal (consent, client) select id, client from care.consent where client = ?",
                "update care.client set state = 'CLOSED' where id = ?",
                "delete from care.erasure_request where client = ?")) {
            var done =
                    gate.visit(person, room -> room.sql(statement).param(person).update());
            assertThat(done).as(statement).isZero();
        }
        for (var statement : List.of(
                "insert into care.erasure_request (client) values (?)",
                "insert into care.look (client, purpose, what) values (?, 'CARE', 'own.read')",
                "insert into care.door_code (client) values (?)")) {
            assertThatThrownBy(() -> gate.visit(
                            person, room -> room.sql(statement).param(person).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageMatching("(?s).*(row-level security|permission denied).*");
        }
        var own = code();
        gate.visit(person, room -> room.makeOwnCode(person, index.ofDoor(own)));
        assertThat(gate.visit(person, room -> people.of(room.open(person, "own.read")))
                        .identity()
                        .alias())
                .isEqualTo("小禾");
        assertThatThrownBy(() -> gate.visit(person, room -> room.makeOwnCode(person, index.ofDoor(code()))))
                .as("once")
                .rootCause()
                .hasMessageContaining("only who came in with a code that a worker made");
        assertThat(gate.behindDoor(index.ofDoor(own))).contains(new AtDoor(person, true));
    }

    @Test
    void whatIsDoneAtADoorIsNobodysWhoIsSignedIn() {
        var person = somebodyInCare();
        SignedIn.now(worker);
        gate.visit(person, room -> room.open(person, "own.read"));
        assertThat(general.sql("""
                                select actor || ' ' || coalesce(account::text, 'nobody') from safeguards.audit_entry
                                where subject = ? and details like '%own.read%'
                                """).param("care/" + person).query(String.class).list())
                .containsExactly("system nobody");
        assertThat(Viewer.current()).as("signed in as before").contains(worker);
    }

    private List<String> tablesOfPeople() {
        return general.sql("""
                        select relname from pg_class join pg_attribute on attrelid = pg_class.oid
                        where relnamespace = (select oid from pg_namespace where nspname = 'care')
                          and relkind in ('r', 'p') and attname = 'client'
                        """).query(String.class).list();
    }

    @Test
    void anAssignmentEndsNowAndNotBeforeAndDoesNotBeginAgain() {
        var person = somebodyInCare();
        SignedIn.now(worker);
        gate.open(Purpose.CARE, room -> {
            assignments.assign(room, person, colleague.account());
            return room.sql("update care.assignment set until_time = '2020-01-01' where client = ? and account = ?")
                    .params(person, colleague.account())
                    .update();
        });
        boolean now = gate.open(
                Purpose.CARE,
                room -> room.sql("""
                                select until_time > now() - interval '1 minute' from care.assignment
                                where client = ? and account = ?
                                """)
                        .params(person, colleague.account())
                        .query(Boolean.class)
                        .single());
        assertThat(now).isTrue();
        assertThatThrownBy(() -> gate.open(
                        Purpose.CARE,
                        room -> room.sql(
                                        "update care.assignment set until_time = null where client = ? and account = ?")
                                .params(person, colleague.account())
                                .update()))
                .rootCause()
                .hasMessageContaining("what ended stays ended");
    }

    @Test
    void aRoomIsNotOpenedInsideAnother() {
        var person = somebodyInCare();
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.open(
                        Purpose.CARE, outer -> gate.open(Purpose.FIRST_CONTACT, inner -> inner.open(person, "read"))))
                .as("or the outer one would go on under the inner one's purpose")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a room is open already");
    }

    @Test
    void aSupervisorDoesNotMakeThemselvesSomebodysWorker() {
        var person = somebodyInCare();
        var supervisor = SignedIn.viewer(unit, "", Purposes.SUPERVISION, Purposes.FIRST_CONTACT);
        SignedIn.now(supervisor);
        assertThatThrownBy(() -> gate.open(Purpose.SUPERVISION, room -> {
                    assignments.assign(room, person, supervisor.account());
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
        gate.open(Purpose.SUPERVISION, room -> {
            assignments.assign(room, person, colleague.account());
            return true;
        });
        SignedIn.now(colleague);
        var seen = gate.open(Purpose.CARE, room -> room.open(person, "read").person());
        assertThat(seen).isEqualTo(person);
    }

    @Test
    void somebodyWhoAsksByThemselvesIsSeenByTheUnitAskedUntilAWorkerAnswers() {
        var person = UUID.randomUUID();
        var code = code();
        gate.ask(person, unit, room -> {
            people.begin(room, person, identity("微信 qinghe-1"), code);
            consents.give(room, person, List.of(agreed(Purpose.FIRST_CONTACT, false)), Consent.Way.OWN_DOOR);
            return true;
        });
        SignedIn.now(SignedIn.viewer(UUID.randomUUID(), "", Purposes.FIRST_CONTACT));
        assertThatThrownBy(() -> gate.open(Purpose.FIRST_CONTACT, room -> room.open(person, "read")))
                .isInstanceOf(NotOpen.class);
        SignedIn.now(worker);
        var seen4 = gate.open(Purpose.FIRST_CONTACT, room -> people.reachedBy(room, "微信 qinghe-2"));
        assertThat(seen4).isEmpty();
        var seen5 = gate.open(Purpose.FIRST_CONTACT, room -> people.reachedBy(room, " 微信Ｑinghe－1 "));
        assertThat(seen5).contains(person);
        gate.open(Purpose.FIRST_CONTACT, room -> {
            assignments.assign(room, person, worker.account());
            return true;
        });
        var seen6 = gate.open(Purpose.FIRST_CONTACT, room -> people.of(room.open(person, "read")));
        assertThat(seen6)
                .extracting(Client::state, each -> each.identity().alias())
                .containsExactly(Client.State.ASKED, "小禾");
        SignedIn.now(colleague);
        assertThatThrownBy(() -> gate.open(Purpose.FIRST_CONTACT, room -> room.open(person, "read")))
                .isInstanceOf(NotOpen.class);
        assertThat(gate.behindDoor(index.ofDoor(code)))
                .as("made on the person's own screen")
                .contains(new AtDoor(person, true));
        assertThat(gate.behindDoor(index.ofDoor(code()))).isEmpty();
    }

    private UUID somebodyInCare() {
        return somebodyWith(
                agreed(Purpose.FIRST_CONTACT, false), agreed(Purpose.CARE, false), agreed(Purpose.CARE, true));
    }

    private UUID somebodyWith(Agreed... agreed) {
        SignedIn.now(worker);
        var person = UUID.randomUUID();
        gate.open(Purpose.FIRST_CONTACT, room -> {
            people.begin(room, person, identity("138 0000 0000"), code());
            consents.give(room, person, Stream.of(agreed).toList(), Consent.Way.PAPER);
            assignments.assign(room, person, worker.account());
            return true;
        });
        SecurityContextHolder.clearContext();
        gate.visit(person, room -> room.makeOwnCode(person, index.ofDoor(code())));
        return person;
    }

    private Agreed agreed(Purpose purpose, boolean sensitive) {
        return new Agreed(unit, purpose, sensitive, Instant.now().plus(Duration.ofDays(90)));
    }

    private static Identity identity(String reach) {
        return new Identity("小禾", reach, Identity.Channel.CALL, "晚上", Identity.Came.WALKED_IN);
    }

    private static DoorCode code() {
        return DoorCode.fresh(new SecureRandom());
    }

    private static LocalDate today() {
        return LocalDate.of(2026, 11, 26);
    }
}
