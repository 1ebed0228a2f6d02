package org.qinghe.care.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Kind;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consents;
import org.qinghe.care.received.Part;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * G4: two units have to do with the same person. Each sees who of its own is there for them, what it did for the purpose it
 * states, and what the person wrote to it; and each sort of entry opens for the purposes it serves.
 */
@QingheTest
@Import(InCare.class)
class OwnUnitOnlyTest {

    /** What the tests below write. */
    record Said(String text) {}

    private static final Kind<Said> MESSAGE = new Kind<>("MESSAGE", DataCategory.CONTACT, false, Said.class);

    /** Which sorts each purpose reads, written down a second time. */
    private static final Map<Purpose, Set<String>> READ = Map.of(
            Purpose.CARE,
                    Set.of(
                            "SCREENING",
                            "ASSESSMENT",
                            "GOAL",
                            "SESSION",
                            "FAMILY",
                            "SAFETY_PLAN",
                            "MESSAGE",
                            "RECEIVED_HEALTH",
                            "RECEIVED_COUNSELLING",
                            "RECEIVED_EMPLOYMENT",
                            "RECEIVED_APPOINTMENTS"),
            Purpose.TREATMENT, Set.of("TREATMENT", "MESSAGE", "RECEIVED_HEALTH"),
            Purpose.JOB_SUPPORT, Set.of("JOB_SUPPORT", "JOB_OUTCOME", "MESSAGE", "RECEIVED_EMPLOYMENT"),
            Purpose.FOLLOW_UP, Set.of("FOLLOW_UP", "MESSAGE", "RECEIVED_APPOINTMENTS"),
            Purpose.FIRST_CONTACT,
                    Set.of(
                            "MESSAGE",
                            "RECEIVED_HEALTH",
                            "RECEIVED_COUNSELLING",
                            "RECEIVED_EMPLOYMENT",
                            "RECEIVED_APPOINTMENTS"),
            Purpose.SUPERVISION,
                    Set.of(
                            "SCREENING",
                            "ASSESSMENT",
                            "GOAL",
                            "SESSION",
                            "FAMILY",
                            "SAFETY_PLAN",
                            "TREATMENT",
                            "JOB_SUPPORT",
                            "JOB_OUTCOME",
                            "FOLLOW_UP",
                            "RECEIVED_HEALTH",
                            "RECEIVED_COUNSELLING",
                            "RECEIVED_EMPLOYMENT",
                            "RECEIVED_APPOINTMENTS"));

    private static final Purpose[] AGREED = {
        Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT, Purpose.FOLLOW_UP, Purpose.SUPERVISION
    };
    private static final String[] EVERYTHING = {
        Purposes.FIRST_CONTACT,
        Purposes.CARE,
        Purposes.TREATMENT,
        Purposes.JOB_SUPPORT,
        Purposes.FOLLOW_UP,
        Purposes.SUPERVISION
    };

    @Autowired
    Gate gate;

    @Autowired
    Consents consents;

    @Autowired
    Entries entries;

    @Autowired
    InCare inCare;

    @Autowired
    JdbcClient general;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private final Viewer here = SignedIn.viewer(UUID.randomUUID(), "", EVERYTHING);
    private final Viewer there = SignedIn.viewer(UUID.randomUUID(), "", EVERYTHING);
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void somebodyOfTwoUnits() {
        Lawful.everything(general);
        person = inCare.with(here, true, AGREED);
        gate.visit(person, room -> {
            consents.give(room, person, everything(there.unit()), Consent.Way.OWN_DOOR);
            return true;
        });
        own(
                "insert into care.assignment (client, account, unit) values (?, ?, ?)",
                person,
                there.account(),
                there.unit());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aWorkerSeesTheLooksOfTheirUnitForThePurposeTheyStateAndThePersonSeesAll() {
        opened(here, Purpose.CARE);
        opened(here, Purpose.TREATMENT);
        opened(there, Purpose.CARE);
        var looks = "select unit || ' ' || purpose from care.look where what = 'read' and client = '" + person + "'";
        assertThat(seen(here, Purpose.CARE, looks)).containsOnly(here.unit() + " CARE");
        assertThat(seen(there, Purpose.CARE, looks)).containsOnly(there.unit() + " CARE");
        assertThat(seen(there, Purpose.TREATMENT, looks)).isEmpty();
        assertThat(seen(here, Purpose.SUPERVISION, looks))
                .as("who supervises sees what their own unit did")
                .containsOnly(here.unit() + " CARE", here.unit() + " TREATMENT");
        assertThat(seenByThePerson(looks))
                .contains(here.unit() + " CARE", here.unit() + " TREATMENT", there.unit() + " CARE");
    }

    @Test
    void whoIsThereForThePersonAtAnotherUnitIsShownToThePersonOnly() {
        var workers = "select account::text from care.assignment where client = '" + person + "'";
        assertThat(seen(here, Purpose.CARE, workers))
                .containsExactly(here.account().toString());
        assertThat(seen(there, Purpose.CARE, workers))
                .containsExactly(there.account().toString());
        assertThat(seenByThePerson(workers)).hasSize(2);
    }

    @Test
    void whatWasWithdrawnFromAnotherUnitIsShownToThePersonOnly() {
        gate.visit(person, room -> {
            consents.of(room, person).stream()
                    .filter(each -> each.purpose() == Purpose.JOB_SUPPORT)
                    .forEach(each -> consents.withdraw(room, person, each.id()));
            return true;
        });
        var withdrawn = """
                select consent.unit::text from care.withdrawal left join care.consent on consent.id = withdrawal.consent
                where withdrawal.client = '%s' and not coalesce(sensitive, false)
                """.formatted(person);
        assertThat(seen(here, Purpose.CARE, withdrawn))
                .containsExactly(here.unit().toString());
        assertThat(seen(there, Purpose.CARE, withdrawn))
                .containsExactly(there.unit().toString());
        assertThat(seenByThePerson(withdrawn)).hasSize(2);
    }

    @Test
    void whatThePersonWroteToOneUnitTheOtherIsNotShown() {
        written(here.unit(), MESSAGE);
        var messages = "select unit::text from care.entry where kind = 'MESSAGE' and client = '" + person + "'";
        assertThat(seen(here, Purpose.CARE, messages)).hasSize(1);
        assertThat(seen(there, Purpose.CARE, messages)).isEmpty();
        assertThat(seen(here, Purpose.CARE, "select person::text from care.unread()"))
                .contains(person.toString());
        assertThat(seen(there, Purpose.CARE, "select person::text from care.unread()"))
                .isEmpty();
        own("""
                insert into care.referral (id, client, from_unit, to_unit, purpose, state, with_notes, requested_by)
                values (gen_random_uuid(), ?, ?, ?, 'CARE', 'ACCEPTED', true, ?)
                """, person, here.unit(), there.unit(), here.account());
        assertThat(seen(there, Purpose.CARE, messages))
                .as("with the notes handed on")
                .isEmpty();
        own("""
                insert into care.emergency (id, client, account, unit, sealed, until_time)
                values (gen_random_uuid(), ?, ?, ?, '', now() + interval '1 hour')
                """, person, there.account(), there.unit());
        assertThat(seen(there, Purpose.CARE, messages)).as("in an emergency").isEmpty();
        assertThat(seenByThePerson(messages)).hasSize(1);
    }

    @Test
    void aPersonWritesMessagesOnlyAndToAUnitThatHasToDoWithThem() {
        written(there.unit(), MESSAGE);
        for (Runnable refused : List.<Runnable>of(
                () -> written(UUID.randomUUID(), MESSAGE),
                () -> written(here.unit(), new Kind<>("FOLLOW_UP", DataCategory.APPOINTMENTS, false, Said.class)))) {
            assertThatThrownBy(refused::run).rootCause().hasMessageContaining("row-level security");
        }
    }

    @Test
    void eachSortOfEntryOpensForThePurposesItServesAndIsWrittenForNoOther() {
        var kinds = JdbcClient.create(owner)
                .sql("select name, sensitive from care.kind where name not like 'TRIAL%' order by name")
                .query((row, number) ->
                        new Kind<>(row.getString(1), DataCategory.COUNSELLING, row.getBoolean(2), Said.class))
                .list();
        assertThat(kinds)
                .extracting(Kind::name)
                .as("the sorts the program writes")
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Stream.of(Sheet.values()).map(Sheet::name),
                                Stream.of("SCREENING", "MESSAGE"),
                                Stream.of(Part.values()).map(part -> part.kind().name()))
                        .flatMap(each -> each)
                        .toList());
        kinds.forEach(kind -> own("""
                        insert into care.entry (id, client, kind, sensitive, happened_on, account, unit, sealed)
                        values (gen_random_uuid(), ?, ?, ?, current_date, ?, ?, '')
                        """, person, kind.name(), kind.sensitive(), here.account(), here.unit()));
        var written = new ArrayList<String>();
        READ.forEach((purpose, read) -> {
            assertThat(seen(here, purpose, "select kind from care.entry where client = '" + person + "'"))
                    .as("%s reads", purpose)
                    .containsOnly(read.toArray(String[]::new));
            for (var kind : kinds) {
                boolean received = kind.name().startsWith("RECEIVED_");
                boolean may = purpose != Purpose.SUPERVISION
                        && read.contains(kind.name())
                        && (!received || purpose == Purpose.FIRST_CONTACT);
                if (may) {
                    added(purpose, kind);
                    written.add(kind.name());
                } else {
                    assertThatThrownBy(() -> added(purpose, kind))
                            .as("%s writes %s", purpose, kind.name())
                            .rootCause()
                            .hasMessageContaining("row-level security");
                }
            }
        });
        assertThat(written)
                .as("15 of our own, and 4 received at the first contact")
                .hasSize(19);
    }

    @Test
    void aSensitiveSortIsNotWrittenAsIfItWereNone() {
        assertThatThrownBy(
                        () -> added(Purpose.CARE, new Kind<>("SESSION", DataCategory.COUNSELLING, false, Said.class)))
                .rootCause()
                .hasMessageContaining("foreign key");
    }

    private void added(Purpose purpose, Kind<Said> kind) {
        as(
                here,
                purpose,
                room -> entries.add(room.open(person, "write"), kind, LocalDate.of(2026, 11, 26), new Said("x")));
    }

    private void written(UUID unit, Kind<Said> kind) {
        gate.visit(
                person,
                room -> entries.write(
                        room.open(person, "own.MESSAGE"), unit, kind, LocalDate.of(2026, 11, 26), new Said("x")));
    }

    private void opened(Viewer viewer, Purpose purpose) {
        as(viewer, purpose, room -> room.open(person, "read"));
    }

    private List<String> seen(Viewer viewer, Purpose purpose, String query) {
        return as(viewer, purpose, room -> room.sql(query).query(String.class).list());
    }

    private List<String> seenByThePerson(String query) {
        return gate.visit(person, room -> room.sql(query).query(String.class).list());
    }

    private <T> T as(Viewer viewer, Purpose purpose, Gate.Work<T> work) {
        SignedIn.now(viewer);
        try {
            return gate.open(purpose, work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static List<Agreed> everything(UUID unit) {
        var until = Instant.now().plus(Duration.ofDays(90));
        return Stream.concat(Stream.of(Purpose.FIRST_CONTACT), Stream.of(AGREED))
                .flatMap(purpose -> Stream.of(false, true).map(each -> new Agreed(unit, purpose, each, until)))
                .toList();
    }

    private void own(String statement, Object... parameters) {
        JdbcClient.create(owner).sql(statement).params(parameters).update();
    }
}
