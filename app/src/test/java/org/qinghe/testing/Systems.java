package org.qinghe.testing;

import java.util.List;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.Assignments;
import org.qinghe.care.systems.Secrets;
import org.qinghe.care.systems.SystemGrants;
import org.qinghe.care.systems.SystemGrants.Asked;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.TechnicalAccounts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;

/** Grants a care system what it needs through the services, as two people do; to be made by a test. */
@TestComponent
public class Systems {

    private final Gate gate;
    private final SystemGrants grants;
    private final TechnicalAccounts accounts;
    private final Assignments assignments;

    Systems(Gate gate, SystemGrants grants, TechnicalAccounts accounts, Assignments assignments) {
        this.gate = gate;
        this.grants = grants;
        this.accounts = accounts;
        this.assignments = assignments;
    }

    /** A system with its secret. */
    public record Granted(UUID id, String secret) {}

    /** Somebody who decides about systems, of that unit. */
    public static Viewer officer(UUID unit) {
        return SignedIn.viewer(unit, "", Purposes.SYSTEMS);
    }

    public UUID proposed(Viewer by, Purpose purpose, String... scopes) {
        return proposed(by, UUID.randomUUID(), purpose, scopes);
    }

    private UUID proposed(Viewer by, UUID responsible, Purpose purpose, String... scopes) {
        var account = accounts.open(by.unit(), "医院信息系统");
        as(
                by,
                () -> gate.grantSystems(granting -> {
                    grants.propose(
                            granting,
                            account,
                            new Asked(
                                    "医院信息系统",
                                    responsible,
                                    purpose,
                                    List.of(scopes),
                                    Today.inTheCounty().plusDays(90)));
                    return true;
                }));
        return account;
    }

    /** A system in force. */
    public Granted of(UUID unit, Purpose purpose, String... scopes) {
        return of(unit, UUID.randomUUID(), purpose, scopes);
    }

    /** One in force that this worker answers for. */
    public Granted of(UUID unit, UUID responsible, Purpose purpose, String... scopes) {
        var id = proposed(officer(unit), responsible, purpose, scopes);
        as(officer(UUID.randomUUID()), () -> gate.grantSystems(granting -> grants.approve(granting, id)));
        var secret = Secrets.fresh();
        as(officer(unit), () -> gate.grantSystems(granting -> grants.giveSecret(granting, id, Secrets.hash(secret))));
        return new Granted(id, secret);
    }

    public void end(UUID system) {
        as(officer(UUID.randomUUID()), () -> gate.grantSystems(granting -> grants.end(granting, system)));
    }

    /** One of the person's workers links the system. */
    public void assign(Viewer worker, UUID person, UUID system) {
        as(
                worker,
                () -> gate.open(Purpose.FIRST_CONTACT, room -> {
                    assignments.assign(room, person, system);
                    return true;
                }));
    }

    private static void as(Viewer viewer, Runnable work) {
        var before = SecurityContextHolder.getContext();
        SignedIn.now(viewer);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
