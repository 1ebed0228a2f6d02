package org.qinghe.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.StandardRole;
import org.qinghe.database.JobLock;
import org.qinghe.places.Boundaries;
import org.qinghe.places.Places;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the fictional county into an installation that is empty and not meant for production. */
@Component
@ConditionalOnProperty(name = "qinghe.mode", havingValue = "demo")
class DemoCounty {

    static final long SEED = 20261124;

    /** Known to everybody, since everything behind it is fictional. */
    static final String PASSWORD = "qinghe-demo";

    private final Places places;
    private final Boundaries boundaries;
    private final Units units;
    private final Colleagues colleagues;
    private final DemoPosts posts;
    private final DemoOwners owners;
    private final DemoHistory history;
    private final DemoForms forms;
    private final JobLock lock;
    private final DemoResponses responses;
    private final DemoRegister register;
    private final DemoCare care;
    private final DemoReleases releases;
    private final DemoOffering offering;
    private final DemoServices services;
    private final TransactionTemplate transaction;

    DemoCounty(
            Places places,
            Boundaries boundaries,
            Units units,
            Colleagues colleagues,
            DemoPosts posts,
            DemoOwners owners,
            DemoHistory history,
            DemoForms forms,
            JobLock lock,
            DemoResponses responses,
            DemoRegister register,
            DemoCare care,
            DemoReleases releases,
            DemoOffering offering,
            DemoServices services,
            TransactionTemplate transaction) {
        this.places = places;
        this.boundaries = boundaries;
        this.units = units;
        this.colleagues = colleagues;
        this.posts = posts;
        this.owners = owners;
        this.history = history;
        this.forms = forms;
        this.lock = lock;
        this.responses = responses;
        this.register = register;
        this.care = care;
        this.releases = releases;
        this.offering = offering;
        this.services = services;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void loadWhereEmpty() {
        var loaded = transaction.execute(status -> {
            lock.await("demo.load");
            boolean empty = units.all().isEmpty();
            if (empty) {
                load();
            }
            return empty;
        });
        if (Boolean.TRUE.equals(loaded)) {
            services.forget();
        }
        announce();
    }

    /** All or nothing: a county that was half loaded when the power went would never be completed. */
    private void load() {
        long begun = System.nanoTime();
        System.out.println("清禾: 正在载入虚构的演示县 / loading the fictional county …");
        var geography = DemoGeography.generate(SEED);
        responses.answer(geography);
        found(geography);
        register.fill();
        care.begin();
        releases.prepare();
        offering.publish();
        services.goOn();
        history.handIn(geography, SEED);
        forms.handOut(SEED);
        System.out.println("清禾: 已载入 / loaded in "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
    }

    private void found(DemoGeography geography) {
        places.save(geography.areas());
        boundaries.store(Map.copyOf(geography.boundaries()));
        for (var founded : DemoUnits.COUNTY) {
            var area = founded.code().equals(DemoUnits.OFFICE) ? Places.EVERYWHERE : DemoGeography.COUNTY;
            units.save(founded.code(), founded.nameZh(), founded.nameEn(), founded.kind(), area);
        }
        for (var township : geography.townships()) {
            units.save(
                    "t" + township.code(),
                    township.nameZh() + "人民政府",
                    township.nameEn() + " Government",
                    Unit.Kind.TOWNSHIP,
                    township.code());
        }
        var rising = geography.townships().get(DemoSignals.RISES.getFirst().township());
        var ofTownship = new DemoUnits.Person(
                "township", "江小禾", "t" + rising.code(), List.of(StandardRole.UNIT_LEADER, StandardRole.UNIT_REPORTER));
        var leading = new HashMap<String, UUID>();
        for (var person :
                Stream.concat(DemoUnits.PEOPLE.stream(), Stream.of(ofTownship)).toList()) {
            var account = open(person);
            if (person.leads()) {
                leading.put(person.unit(), account);
            }
        }
        posts.fill(leading);
        owners.name();
    }

    private UUID open(DemoUnits.Person person) {
        var unit = units.findByCode(person.unit()).orElseThrow();
        return colleagues.open(unit.id(), person.signIn(), person.nameZh(), PASSWORD, false, person.roles());
    }

    private static void announce() {
        var names = new StringBuilder();
        DemoUnits.PEOPLE.forEach(person -> names.append(person.signIn()).append(' '));
        System.out.println("清禾: 演示账号 / demonstration accounts: " + names + "township, 密码 / password: " + PASSWORD);
    }
}
