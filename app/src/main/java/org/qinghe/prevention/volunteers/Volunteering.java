package org.qinghe.prevention.volunteers;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.safeguards.Retention;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps volunteers and opens what they said, only while the register of processing covers it (G3), only to the coordinator of the
 * unit they help, and never without a mark in the trail. Taking an agreement back works whatever the register says.
 */
@Component
class Volunteering {

    /** Where the register covers volunteers but names no time for them. */
    private static final int SHORTEST = 6;

    private final VolunteerTable table;
    private final Register register;
    private final Retention retention;
    private final AuditTrail trail;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Volunteering(VolunteerTable table, Register register, Retention retention, AuditTrail trail, Clock clock) {
        this.table = table;
        this.register = register;
        this.retention = retention;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @throws org.qinghe.safeguards.Locked where no approved processing activity covers volunteers */
    void lawful() {
        register.grant(Purpose.VOLUNTEERING);
    }

    boolean isLawful() {
        return register.ifGranted(Purpose.VOLUNTEERING).isPresent();
    }

    /** How many months what a volunteer said is kept after they agreed. */
    int months() {
        return registered().orElse(SHORTEST);
    }

    private Optional<Integer> registered() {
        return Optional.ofNullable(retention.months().get(DataCategory.VOLUNTEERS));
    }

    long count(Viewer by) {
        return table.count(by.unit());
    }

    @Transactional
    List<Volunteer> page(Viewer by, Paging paging) {
        lawful();
        trail.record("prevention.volunteersListed", "unit/" + by.unit());
        return table.page(by.unit(), paging);
    }

    /** For a form with their names, such as that of a shift. */
    @Transactional
    List<Volunteer> active(Viewer by, String subject) {
        lawful();
        trail.record("prevention.volunteersListed", subject);
        return table.active(by.unit());
    }

    @Transactional
    Optional<Volunteer> open(UUID id, Viewer by) {
        lawful();
        var found = table.find(id, by.unit());
        found.ifPresent(volunteer -> trail.record("prevention.volunteerOpened", subject(id)));
        return found;
    }

    /** The code with which they take it back. */
    @Transactional
    VolunteerCode signUp(
            UUID id, UUID unit, Optional<UUID> organisation, OwnDetails own, Volunteer.Way way, Volunteer.State state) {
        lawful();
        var code = VolunteerCode.draw(random);
        table.add(new Volunteer(id, unit, organisation, own, way, state, today(), today().plusMonths(months())), code);
        trail.record("prevention.volunteerAgreed", subject(id), Map.of("way", way.name()));
        return code;
    }

    /** Whether they were waiting. */
    @Transactional
    boolean accept(Volunteer volunteer) {
        var done = table.accept(volunteer.id());
        if (done) {
            trail.record("prevention.volunteerAccepted", subject(volunteer.id()));
        }
        return done;
    }

    /** They were asked and agree again. */
    @Transactional
    void renew(Volunteer volunteer) {
        lawful();
        table.renew(volunteer.id(), today(), today().plusMonths(months()));
        trail.record("prevention.volunteerAgreedAgain", subject(volunteer.id()));
    }

    /** Whether somebody of that unit was there. */
    @Transactional
    boolean remove(UUID id, Viewer by) {
        return table.find(id, by.unit()).isPresent() && gone(id, "prevention.volunteerRemoved");
    }

    /** Whether the code was somebody's. */
    @Transactional
    boolean takeBack(VolunteerCode code) {
        return table.byCode(code)
                .filter(id -> gone(id, "prevention.volunteerTookBack"))
                .isPresent();
    }

    /** How many were kept long enough. */
    @Transactional
    int forget() {
        var over = table.overTime(today(), registered());
        over.forEach(id -> gone(id, "prevention.volunteerForgotten"));
        return over.size();
    }

    private boolean gone(UUID id, String action) {
        var done = table.remove(id);
        if (done) {
            trail.record(action, subject(id));
        }
        return done;
    }

    private static String subject(UUID volunteer) {
        return "volunteer/" + volunteer;
    }
}
