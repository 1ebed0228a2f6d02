package org.qinghe.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.notices.Audience;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.Notices;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps certificates, and reminds their holders, and nobody else, before they end. */
@Component
class CertificateKeeping {

    private final CertificateTable certificates;
    private final Notices notices;
    private final AuditTrail trail;
    private final Clock clock;

    CertificateKeeping(CertificateTable certificates, Notices notices, AuditTrail trail, Clock clock) {
        this.certificates = certificates;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional
    void keep(Certificate certificate, Viewer by) {
        certificates.add(certificate, Optional.empty(), by.account(), clock.instant());
        trail.record("staff.certificateKept", "certificate/" + certificate.id());
    }

    /** Whether there was one of one of these holders. */
    @Transactional
    boolean remove(UUID id, Collection<UUID> holders) {
        var removed = certificates.remove(id, holders);
        if (removed) {
            trail.record("staff.certificateRemoved", "certificate/" + id);
        }
        return removed;
    }

    /** A notice that was told already is not told again, so it does no harm where several instances do it. */
    @Scheduled(cron = "0 40 7 * * *", zone = "Asia/Shanghai")
    @Transactional
    void remind() {
        certificates.ending(today(), today().plusDays(Certificate.SOON)).forEach(this::remind);
    }

    private void remind(Certificate certificate) {
        notices.tell(
                new NewNotice(
                        StaffAccess.CERTIFICATE_ENDS,
                        "",
                        certificate.title(),
                        certificate.title(),
                        Optional.of(certificate.validUntil().orElseThrow()),
                        certificate.id().toString()),
                Audience.one(certificate.holder()));
    }
}
