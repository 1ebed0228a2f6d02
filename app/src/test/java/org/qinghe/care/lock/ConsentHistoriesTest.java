package org.qinghe.care.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.qinghe.database.CareConnections;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * G4: whatever was agreed to, narrowed, withdrawn and handed on before, a worker sees exactly the records that are theirs and
 * open at this moment for the purpose they state. Seeded histories are written as the database's owner; what the role of care
 * then sees as each worker is compared with a rule written down here a second time.
 */
@QingheTest
class ConsentHistoriesTest {

    private static final int PEOPLE = 250;
    private static final int WORKERS = 4;
    private static final long SEED = 20261126;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    CareConnections connections;

    private final Random chance = new Random(SEED);
    private final List<UUID> units = ids(2);
    private final List<UUID> workers = ids(WORKERS);
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    private record Consent(
            UUID unit,
            Purpose purpose,
            boolean sensitive,
            OffsetDateTime from,
            OffsetDateTime until,
            boolean withdrawn) {}

    private record Assignment(UUID account, UUID unit, boolean ended) {}

    /** Some sorts of entry and the purposes they open for. */
    private enum Sort {
        SESSION(true, Purpose.CARE, Purpose.SUPERVISION),
        TREATMENT(true, Purpose.TREATMENT, Purpose.SUPERVISION),
        JOB_SUPPORT(false, Purpose.JOB_SUPPORT, Purpose.SUPERVISION),
        MESSAGE(false, Purpose.FIRST_CONTACT, Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT, Purpose.FOLLOW_UP);

        final boolean sensitive;
        final Set<Purpose> purposes;

        Sort(boolean sensitive, Purpose... purposes) {
            this.sensitive = sensitive;
            this.purposes = Set.of(purposes);
        }
    }

    private record Emergency(UUID account, OffsetDateTime until) {}

    private record Person(
            UUID id,
            UUID unit,
            String state,
            List<Consent> consents,
            List<Assignment> assignments,
            List<Emergency> emergencies) {}

    @Test
    void aWorkerSeesARecordExactlyWhereTheirConsentAssignmentOrEmergencySaysSo() {
        var people = IntStream.range(0, PEOPLE).mapToObj(each -> somebody()).toList();
        asOwner(database -> people.forEach(each -> store(database, each)));
        var seenByAnybody = new HashSet<UUID>();
        int looks = 0;
        for (var unit : units) {
            for (var worker : workers) {
                for (var purpose : Purpose.values()) {
                    for (boolean sensitive : new boolean[] {false, true}) {
                        var seen = opened(unit, worker, purpose, sensitive);
                        assertThat(seen)
                                .as("%s, sensitive %s", purpose, sensitive)
                                .containsExactlyInAnyOrderElementsOf(people.stream()
                                        .filter(person -> mayOpen(person, unit, worker, purpose, sensitive))
                                        .map(Person::id)
                                        .toList());
                        seenByAnybody.addAll(seen);
                        looks += seen.size();
                    }
                    assertThat(entries(unit, worker, purpose))
                            .as("entries for %s", purpose)
                            .containsExactlyInAnyOrderElementsOf(people.stream()
                                    .flatMap(person -> shown(person, unit, worker, purpose))
                                    .toList());
                }
            }
        }
        assertThat(looks).as("the histories open something").isGreaterThan(PEOPLE / 2);
        assertThat(seenByAnybody).as("and keep something shut").hasSizeLessThan(PEOPLE);
    }

    @Test
    void aVisitorSeesTheirOwnRecordWholeAndNoOther() {
        var own = somebody();
        var other = somebody();
        asOwner(database -> Stream.of(own, other).forEach(each -> store(database, each)));
        assertThat(looked(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(own.id()),
                        Purpose.CARE,
                        "select client from care.entry",
                        UUID.class))
                .hasSize(8)
                .containsOnly(own.id());
        assertThat(looked(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(own.id()),
                        Purpose.CARE,
                        "select id from care.client",
                        UUID.class))
                .containsExactly(own.id());
    }

    /** The rule once more, in other words than the database's. */
    private boolean mayOpen(Person person, UUID unit, UUID worker, Purpose purpose, boolean sensitive) {
        if (inAnEmergency(person, worker)) {
            return true;
        }
        var atWork = person.assignments.stream().filter(each -> !each.ended).toList();
        boolean theirs = switch (purpose) {
            case SUPERVISION -> atWork.stream().anyMatch(each -> each.unit.equals(unit));
            case FIRST_CONTACT ->
                holds(atWork, worker, unit)
                        || (person.state.equals("ASKED") && person.unit.equals(unit) && atWork.isEmpty());
            default -> holds(atWork, worker, unit);
        };
        return theirs && agreed(person, unit, purpose, false) && (!sensitive || agreed(person, unit, purpose, true));
    }

    private static boolean holds(List<Assignment> atWork, UUID worker, UUID unit) {
        return atWork.stream().anyMatch(each -> each.account.equals(worker) && each.unit.equals(unit));
    }

    /**
     * Consents were given in the order of the list, and what was withdrawn was withdrawn before the next was given. The last one
     * to the same counts and no earlier one; a sensitive one no longer after one without was withdrawn.
     */
    private boolean agreed(Person person, UUID unit, Purpose purpose, boolean sensitive) {
        boolean counts = false;
        for (var each : person.consents) {
            boolean same = each.unit.equals(unit) && each.purpose == purpose;
            if (same && each.sensitive == sensitive) {
                counts = !each.withdrawn && !each.from.isAfter(now) && each.until.isAfter(now);
            } else if (same && sensitive && each.withdrawn) {
                counts = false;
            }
        }
        return counts;
    }

    private Person somebody() {
        var consents = new ArrayList<Consent>();
        for (int count = chance.nextInt(9); count > 0; count--) {
            var from = now.plusDays(chance.nextInt(60) - 50L);
            consents.add(new Consent(
                    any(units),
                    any(List.of(Purpose.values())),
                    chance.nextInt(3) == 0,
                    from,
                    from.plusDays(1 + chance.nextInt(90)),
                    chance.nextInt(4) == 0));
        }
        // Most consents to sensitive information come with the other one.
        consents.stream().filter(Consent::sensitive).toList().forEach(each -> {
            if (chance.nextInt(4) > 0) {
                consents.add(
                        new Consent(each.unit, each.purpose, false, each.from, each.until, chance.nextInt(6) == 0));
            }
        });
        var assignments = new ArrayList<Assignment>();
        for (var worker : workers) {
            if (chance.nextInt(3) == 0) {
                assignments.add(new Assignment(worker, any(units), chance.nextInt(4) == 0));
            }
        }
        var emergencies = chance.nextInt(12) == 0
                ? List.of(new Emergency(any(workers), now.plusHours(chance.nextBoolean() ? 5 : -5)))
                : List.<Emergency>of();
        return new Person(
                UUID.randomUUID(), any(units), any(List.of("ASKED", "IN_CARE")), consents, assignments, emergencies);
    }

    private void asOwner(Consumer<JdbcClient> work) {
        try (var connection = owner.getConnection()) {
            work.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void store(JdbcClient database, Person person) {
        database.sql("insert into care.client (id, unit, state, asked_on, sealed) values (?, ?, ?, current_date, '')")
                .params(person.id, person.unit, person.state)
                .update();
        for (var sort : Sort.values()) {
            for (var unit : units) {
                database.sql("""
                                insert into care.entry (id, client, kind, sensitive, happened_on, unit, sealed)
                                values (gen_random_uuid(), ?, ?, ?, current_date, ?, '')
                                """)
                        .params(person.id, sort.name(), sort.sensitive, unit)
                        .update();
            }
        }
        for (var each : person.consents) {
            var id = UUID.randomUUID();
            database.sql("""
                            insert into care.consent (id, client, unit, purpose, sensitive, from_time, until_time, way, wording)
                            values (?, ?, ?, ?, ?, ?, ?, 'PAPER', '1')
                            """)
                    .params(id, person.id, each.unit, each.purpose.name(), each.sensitive, each.from, each.until)
                    .update();
            if (each.withdrawn) {
                database.sql("insert into care.withdrawal (consent, client) values (?, ?)")
                        .params(id, person.id)
                        .update();
            }
        }
        for (var each : person.assignments) {
            database.sql(
                            "insert into care.assignment (client, account, unit, from_time, until_time) values (?, ?, ?, ?, ?)")
                    .param(person.id)
                    .param(each.account)
                    .param(each.unit)
                    .param(now.minusDays(9))
                    .param(5, each.ended ? now.minusDays(1) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        }
        for (var each : person.emergencies) {
            database.sql("""
                            insert into care.emergency (id, client, account, unit, sealed, from_time, until_time)
                            values (gen_random_uuid(), ?, ?, ?, '', ?, ?)
                            """)
                    .params(person.id, each.account, units.getFirst(), each.until.minusHours(12), each.until)
                    .update();
        }
    }

    private List<UUID> opened(UUID unit, UUID worker, Purpose purpose, boolean sensitive) {
        return looked(
                Optional.of(worker),
                Optional.of(unit),
                Optional.empty(),
                purpose,
                "select id from care.client where care.opens(id, %s)".formatted(sensitive),
                UUID.class);
    }

    private List<String> entries(UUID unit, UUID worker, Purpose purpose) {
        return looked(
                Optional.of(worker),
                Optional.of(unit),
                Optional.empty(),
                purpose,
                "select client || ' ' || kind || ' ' || unit from care.entry",
                String.class);
    }

    /** Which entries of a person are shown: those of the own unit; in an emergency the other unit's too, but no messages. */
    private Stream<String> shown(Person person, UUID unit, UUID worker, Purpose purpose) {
        boolean emergency = inAnEmergency(person, worker);
        return Stream.of(Sort.values())
                .filter(sort -> sort.purposes.contains(purpose))
                .filter(sort -> mayOpen(person, unit, worker, purpose, sort.sensitive))
                .flatMap(sort -> units.stream()
                        .filter(of -> of.equals(unit) || (emergency && sort != Sort.MESSAGE))
                        .map(of -> person.id + " " + sort + " " + of));
    }

    private boolean inAnEmergency(Person person, UUID worker) {
        return person.emergencies.stream().anyMatch(each -> each.account.equals(worker) && each.until.isAfter(now));
    }

    private <T> List<T> looked(
            Optional<UUID> account,
            Optional<UUID> unit,
            Optional<UUID> visitor,
            Purpose purpose,
            String query,
            Class<T> kind) {
        var care = JdbcClient.create(connections.source());
        return new TransactionTemplate(new JdbcTransactionManager(connections.source())).execute(status -> {
            care.sql("""
                            select set_config('care.account', ?, true), set_config('care.unit', ?, true),
                                   set_config('care.visitor', ?, true), set_config('care.purpose', ?, true)
                            """)
                    .params(Stream.of(account, unit, visitor)
                            .map(each -> (Object) each.map(UUID::toString).orElse(""))
                            .toList())
                    .param(purpose.name())
                    .query()
                    .listOfRows();
            return care.sql(query).query(kind).list();
        });
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    private List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(each -> UUID.randomUUID()).toList();
    }
}
