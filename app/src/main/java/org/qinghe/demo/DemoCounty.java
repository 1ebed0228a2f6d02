package org.qinghe.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.qinghe.database.JobLock;
import org.qinghe.places.Boundaries;
import org.qinghe.places.Places;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the fictional county into an empty installation. */
@Component
@Lazy
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
    private final DemoInspections inspections;
    private final DemoPlans plans;
    private final DemoDocuments documents;
    private final DemoFunds funds;
    private final DemoSchemes schemes;
    private final DemoAssessments assessments;
    private final DemoNotices notices;
    private final DemoOffers offers;
    private final DemoPartners partners;
    private final DemoEvents events;
    private final DemoStaff staff;
    private final DemoPrevention prevention;
    private final DemoSupport support;
    private final DemoPulse pulse;
    private final DemoReading reading;
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
            DemoInspections inspections,
            DemoPlans plans,
            DemoDocuments documents,
            DemoFunds funds,
            DemoSchemes schemes,
            DemoAssessments assessments,
            DemoNotices notices,
            DemoOffers offers,
            DemoPartners partners,
            DemoEvents events,
            DemoStaff staff,
            DemoPrevention prevention,
            DemoSupport support,
            DemoPulse pulse,
            DemoReading reading,
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
        this.inspections = inspections;
        this.plans = plans;
        this.documents = documents;
        this.funds = funds;
        this.schemes = schemes;
        this.assessments = assessments;
        this.notices = notices;
        this.offers = offers;
        this.partners = partners;
        this.events = events;
        this.staff = staff;
        this.prevention = prevention;
        this.support = support;
        this.pulse = pulse;
        this.reading = reading;
        this.transaction = transaction;
    }

    /**
     * Loads it, unless somebody did before.
     *
     * @param stopping whether to give up, which is asked between the steps
     * @throws CancellationException where it gave up; nothing is kept then
     */
    void loadWhereEmpty(BooleanSupplier stopping) {
        if (Boolean.TRUE.equals(transaction.execute(status -> loadedNow(stopping)))) {
            services.forget();
            support.ask();
            pulse.ask();
            reading.onceAllIsTold();
        }
    }

    private boolean loadedNow(BooleanSupplier stopping) {
        lock.await("demo.load");
        boolean empty = units.all().isEmpty();
        if (empty) {
            load(stopping);
        }
        return empty;
    }

    /** All or nothing: a county that was half loaded when the power went would never be completed. */
    private void load(BooleanSupplier stopping) {
        long begun = System.nanoTime();
        DemoStart.say("正在载入虚构的演示县 / loading the fictional county …");
        var geography = DemoGeography.generate(SEED);
        Stream.<Runnable>of(
                        () -> responses.answer(geography),
                        () -> found(geography),
                        register::fill,
                        care::begin,
                        releases::prepare,
                        offering::publish,
                        services::goOn,
                        () -> inspections.goOn(geography),
                        () -> funds.goOn(geography),
                        offers::offer,
                        partners::agree,
                        events::hold,
                        staff::learn,
                        staff::thank,
                        prevention::teach,
                        () -> history.handIn(geography, SEED),
                        () -> plans.promise(geography),
                        inspections::overTasks,
                        () -> assessments.judge(schemes.write()),
                        () -> forms.handOut(SEED),
                        notices::choose,
                        documents::issue)
                .forEach(step -> unless(stopping, step));
        DemoStart.say(
                "已载入 / loaded in " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
    }

    private static void unless(BooleanSupplier stopping, Runnable step) {
        if (stopping.getAsBoolean()) {
            throw new CancellationException();
        }
        step.run();
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
        var leading = new HashMap<String, UUID>();
        for (var person : DemoUnits.PEOPLE) {
            var account = open(person);
            if (person.leads()) {
                leading.putIfAbsent(person.unit(), account);
            }
        }
        posts.fill(leading);
        owners.name();
    }

    private UUID open(DemoUnits.Person person) {
        var unit = units.findByCode(person.unit()).orElseThrow();
        return colleagues.open(unit.id(), person.signIn(), person.nameZh(), PASSWORD, false, person.roles());
    }
}
