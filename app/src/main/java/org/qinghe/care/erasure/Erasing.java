package org.qinghe.care.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Keeping;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.ErasureWords;
import org.springframework.stereotype.Component;

/**
 * Does what two people decided: destroys the key of the record or of one category, deletes the rows, leaves a certificate. The decision is stored before the key
 * is destroyed, so that what is interrupted in between is finished the next night.
 */
@Component
public class Erasing {

    private final Gate gate;
    private final Proposals proposals;
    private final KeptTime kept;
    private final ErasureWords words;
    private final AuditTrail trail;
    private final Clock clock;

    Erasing(Gate gate, Proposals proposals, KeptTime kept, ErasureWords words, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.proposals = proposals;
        this.kept = kept;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Approves as the second person, and erases what waits for nothing.
     *
     * @return how many were erased; the others wait for the review of an emergency opening
     */
    public int approve(List<UUID> chosen) {
        trail.record("care.erasureApproved", "care/erasures", Map.of("records", "" + chosen.size()));
        words.approved(chosen);
        gate.keep(keeping -> proposals.approve(keeping, chosen));
        var free = gate.keep(proposals::approved);
        free.forEach(each -> gate.keep(keeping -> erase(keeping, each)));
        return free.size();
    }

    /** What was approved and waited, in nobody's name. */
    void finish() {
        var free = gate.keepBySystem(proposals::approved);
        free.forEach(each -> gate.keepBySystem(keeping -> erase(keeping, each)));
    }

    private long erase(Keeping keeping, UUID proposal) {
        keeping.forget(proposal);
        long certificate = keeping.sql("select care.erase(:proposal, :categories, :today)")
                .param("proposal", proposal)
                .param("categories", kept.categories().stream().map(Enum::name).toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
        trail.record("care.erased", "care/certificate/" + certificate);
        return certificate;
    }
}
