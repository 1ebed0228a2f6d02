package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.work.Bilingual;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps schemes, version by version. */
@Component
public class Schemes {

    static final BigDecimal USUAL_TOTAL = BigDecimal.valueOf(100);

    private final SchemeTable table;
    private final AuditTrail trail;
    private final WorkTime time;

    Schemes(SchemeTable table, AuditTrail trail, WorkTime time) {
        this.table = table;
        this.trail = trail;
        this.time = time;
    }

    /** What came of putting a version into force. */
    public enum Enforced {
        DONE,
        NO_DRAFT,
        /** The version before is in force from that day or a later one. */
        NOT_AFTER_THE_LAST,
        NOTHING_WEIGHTED
    }

    /** Begins a scheme with its first draft and returns its id. */
    @Transactional
    public UUID begin(Bilingual title, Unit.Kind units, Scheme content) {
        var id = UUID.randomUUID();
        table.add(id, title, units);
        draft(id, title, units, 1, content);
        return id;
    }

    /** A draft that follows the newest version, or the draft that is there already. */
    @Transactional
    public Optional<SchemeVersion> amend(UUID scheme) {
        return table.versions(scheme).stream()
                .findFirst()
                .map(newest -> newest.draft()
                        ? newest
                        : draft(scheme, newest.title(), newest.units(), newest.version() + 1, newest.content()));
    }

    private SchemeVersion draft(UUID id, Bilingual title, Unit.Kind units, int version, Scheme content) {
        var viewer = Viewer.required();
        var draft = new SchemeVersion(id, title, units, version, content, Optional.empty(), time.now(), viewer.name());
        table.addVersion(draft, viewer.account());
        trail.record("oversight.schemeDrafted", subject(id), Map.of("version", String.valueOf(version)));
        return draft;
    }

    /** Changes a draft; whether there was one. */
    @Transactional
    public boolean rewrite(UUID scheme, int version, Scheme content) {
        boolean done = table.rewrite(scheme, version, content);
        if (done) {
            trail.record(
                    "oversight.schemeChanged",
                    subject(scheme),
                    Map.of(
                            "version",
                            String.valueOf(version),
                            "criteria",
                            String.valueOf(content.criteria().count())));
        }
        return done;
    }

    /** Puts a draft into force from that day; from then on it stays as it is. */
    @Transactional
    public Enforced enforce(UUID scheme, int version, LocalDate from) {
        var versions = table.versions(scheme);
        var draft = versions.stream()
                .filter(each -> each.version() == version && each.draft())
                .findFirst();
        if (draft.isEmpty()) {
            return Enforced.NO_DRAFT;
        }
        if (draft.get().content().criteria().noneMatch(each -> each.kind().weighted())) {
            return Enforced.NOTHING_WEIGHTED;
        }
        if (versions.stream().flatMap(each -> each.from().stream()).anyMatch(before -> !before.isBefore(from))) {
            return Enforced.NOT_AFTER_THE_LAST;
        }
        table.enforce(scheme, version, from);
        trail.record(
                "oversight.schemeEnforced",
                subject(scheme),
                Map.of("version", String.valueOf(version), "from", from.toString()));
        return Enforced.DONE;
    }

    Optional<SchemeVersion> find(UUID scheme, int version) {
        return table.find(scheme, version);
    }

    /** What they are called, by id. */
    Map<UUID, Bilingual> titles(Collection<UUID> schemes) {
        return table.titles(schemes);
    }

    List<SchemeVersion> versions(UUID scheme) {
        return table.versions(scheme);
    }

    List<SchemeVersion> all() {
        return table.all();
    }

    Optional<SchemeVersion> on(UUID scheme, LocalDate day) {
        return table.on(scheme, day);
    }

    private static String subject(UUID scheme) {
        return "scheme/" + scheme;
    }
}
