package org.qinghe.safeguards;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChainVerification implements AuditVerification {

    private final AuditEntries entries;
    private final Checkpoints checkpoints;
    private final SigningKey key;

    ChainVerification(AuditEntries entries, Checkpoints checkpoints, SigningKey key) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict verify() {
        return verify(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict verify(List<Checkpoint> outside) {
        var signed = Stream.concat(checkpoints.all().stream(), outside.stream())
                .distinct()
                .sorted(Comparator.comparingLong(Checkpoint::number))
                .toList();
        var forged = signed.stream().filter(each -> !each.isSignedBy(key)).findFirst();
        if (forged.isPresent()) {
            return new Verdict.Altered(forged.get().number(), Fault.FALSE_CHECKPOINT);
        }
        try (var trail = entries.all()) {
            return new Walk(byNumber(signed)).along(trail.iterator()).orElseGet(() -> whole(signed));
        }
    }

    private Verdict whole(List<Checkpoint> signed) {
        long newest = entries.newest().map(AuditEntry::number).orElse(0L);
        return signed.stream()
                .map(Checkpoint::number)
                .filter(number -> number > newest)
                .findFirst()
                .<Verdict>map(number -> new Verdict.Altered(newest + 1, Fault.MISSING))
                .orElseGet(() -> new Verdict.Whole(newest, signed.size()));
    }

    private static Map<Long, String> byNumber(List<Checkpoint> signed) {
        var hashes = new HashMap<Long, String>();
        signed.forEach(checkpoint -> hashes.put(checkpoint.number(), checkpoint.hash()));
        return hashes;
    }

    /** Goes along the trail until something is wrong. */
    private record Walk(Map<Long, String> signed) {

        Optional<Verdict> along(Iterator<AuditEntry> trail) {
            long number = 0;
            var before = Digest.NOTHING;
            while (trail.hasNext()) {
                var entry = trail.next();
                number++;
                var fault = fault(entry, number, before);
                if (fault.isPresent()) {
                    return Optional.of(new Verdict.Altered(number, fault.get()));
                }
                before = entry.hash();
            }
            return Optional.empty();
        }

        private Optional<Fault> fault(AuditEntry entry, long number, Digest before) {
            if (entry.number() != number) {
                return Optional.of(Fault.MISSING);
            }
            if (!entry.hash().equals(entry.expectedHash())) {
                return Optional.of(Fault.CHANGED);
            }
            if (!entry.previousHash().equals(before)) {
                return Optional.of(Fault.OUT_OF_PLACE);
            }
            var stated = signed.get(number);
            return stated != null && !stated.equals(entry.hash().hex())
                    ? Optional.of(Fault.CONTRADICTS_CHECKPOINT)
                    : Optional.empty();
        }
    }
}
