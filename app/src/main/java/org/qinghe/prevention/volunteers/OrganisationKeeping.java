package org.qinghe.prevention.volunteers;

import java.time.Clock;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps organisations, and what units ask volunteers for. */
@Component
class OrganisationKeeping {

    private final OrganisationTable organisations;
    private final VolunteerCallTable calls;
    private final AuditTrail trail;
    private final Clock clock;

    OrganisationKeeping(OrganisationTable organisations, VolunteerCallTable calls, AuditTrail trail, Clock clock) {
        this.organisations = organisations;
        this.calls = calls;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void add(Organisation added, Viewer by) {
        organisations.add(added, by.account(), clock.instant());
        trail.record("prevention.organisationAdded", subject(added.id()));
    }

    @Transactional
    void change(Organisation changed) {
        organisations.change(changed);
        trail.record("prevention.organisationChanged", subject(changed.id()));
    }

    @Transactional
    void retire(Organisation known) {
        organisations.retire(known.id(), !known.retired());
        trail.record(
                known.retired() ? "prevention.organisationBroughtBack" : "prevention.organisationRetired",
                subject(known.id()));
    }

    @Transactional
    void call(VolunteerCall call, Viewer by) {
        calls.save(call, by.account(), clock.instant());
        trail.record("prevention.volunteersCalled", "unit/" + call.unit());
    }

    private static String subject(UUID organisation) {
        return "organisation/" + organisation;
    }
}
