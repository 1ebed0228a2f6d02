package org.qinghe.safeguards;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class ChainedAuditTrail implements AuditTrail {

    private static final String SYSTEM = "system";

    private final AuditEntries entries;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ChainedAuditTrail(AuditEntries entries, Clock clock, TransactionTemplate transaction) {
        this.entries = entries;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** In a transaction by its own hand: the interface's shorter form calls it without passing any proxy. */
    @Override
    public void record(String action, String subject, Map<String, String> details) {
        transaction.executeWithoutResult(status -> add(action, subject, details));
    }

    private void add(String action, String subject, Map<String, String> details) {
        var viewer = Viewer.current();
        entries.lock();
        var newest = entries.newest();
        entries.add(new AuditEntry(
                        newest.map(AuditEntry::number).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        viewer.map(Viewer::account),
                        viewer.map(Viewer::name).orElse(SYSTEM),
                        action,
                        subject,
                        canonical(details),
                        newest.map(AuditEntry::hash).orElse(Digest.NOTHING),
                        Digest.NOTHING)
                .sealed());
    }

    private static String canonical(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
