package org.qinghe.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps partners, their keys and what was agreed with them. */
@Component
class PartnerKeeping {

    private final PartnerTable partners;
    private final AgreementTable agreements;
    private final AuditTrail trail;
    private final Clock clock;

    PartnerKeeping(PartnerTable partners, AgreementTable agreements, AuditTrail trail, Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional
    void add(Partner partner, Viewer by) {
        partners.add(partner, by.account(), clock.instant());
        trail.record("cooperation.partnerAdded", subject(partner));
    }

    @Transactional
    void change(Partner partner) {
        partners.change(partner);
        trail.record("cooperation.partnerChanged", subject(partner));
    }

    @Transactional
    void noteKey(Partner partner, KeyUse use, String key, Viewer by) {
        partners.noteKey(partner.id(), use, key, by.account());
        trail.record("cooperation.keyNoted", subject(partner), Map.of("use", use.name()));
    }

    /** Whether it was still the key that was compared. */
    @Transactional
    boolean confirmKey(Partner partner, KeyUse use, String key, Viewer by) {
        var done = partners.confirmKey(partner.id(), use, key, by.account());
        if (done) {
            trail.record("cooperation.keyConfirmed", subject(partner), Map.of("use", use.name()));
        }
        return done;
    }

    @Transactional
    void agree(Partner partner, Agreement agreement, Viewer by) {
        agreements.add(agreement, by.account(), clock.instant());
        trail.record("cooperation.agreed", subject(partner));
    }

    /** Whether it still held. */
    @Transactional
    boolean end(Partner partner, UUID agreement) {
        var done = agreements.end(partner.id(), agreement, today());
        if (done) {
            trail.record("cooperation.agreementEnded", subject(partner));
        }
        return done;
    }

    private static String subject(Partner partner) {
        return "partner/" + partner.id();
    }
}
