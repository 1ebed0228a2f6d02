package org.qinghe.oversight.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Paging;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What no figure, task or finding tells, entered with its evidence. Nothing is changed: a correction is a further entry. */
@Component
public class HandEntries {

    private final HandEntryTable table;
    private final Schemes schemes;
    private final UnitSights sights;
    private final AuditTrail trail;
    private final WorkTime time;

    HandEntries(HandEntryTable table, Schemes schemes, UnitSights sights, AuditTrail trail, WorkTime time) {
        this.table = table;
        this.schemes = schemes;
        this.sights = sights;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Enters what was read of a unit.
     *
     * @param code what it is of, as the scheme calls it
     */
    @Transactional
    public UUID add(UUID unit, String code, LocalDate day, Reading reading, String evidence) {
        var viewer = Viewer.required();
        var entry = new Entry(
                UUID.randomUUID(),
                unit,
                new Datum.Entered(code),
                day,
                reading,
                evidence,
                time.now(),
                viewer.name(),
                true);
        table.add(entry, viewer.account());
        trail.record(
                "oversight.entered",
                "assessmentEntry/" + entry.id(),
                Map.of("unit", unit.toString(), "day", day.toString()));
        return entry.id();
    }

    /** What the schemes want, each once, as the newest version wants it. */
    List<Wanted> wanted() {
        Map<String, Wanted> byCode = new LinkedHashMap<>();
        schemes.all()
                .forEach(version -> version.content()
                        .criteria()
                        .forEach(criterion -> criterion.kind().data().stream()
                                .filter(Datum.Entered.class::isInstance)
                                .map(Datum.Entered.class::cast)
                                .forEach(datum -> byCode.putIfAbsent(
                                        datum.code(),
                                        new Wanted(datum, Wanted.shape(criterion.kind()), version.units())))));
        return List.copyOf(byCode.values());
    }

    /** The units that the viewer can enter it of: never their own. */
    List<Unit> about(Wanted wanted, Viewer viewer) {
        return sights.othersOf(viewer).stream()
                .filter(unit -> unit.kind() == wanted.units())
                .toList();
    }

    long count(Optional<UUID> unit, Viewer viewer) {
        return table.count(sights.of(viewer), unit);
    }

    List<Entry> page(Optional<UUID> unit, Viewer viewer, Paging paging) {
        return table.page(sights.of(viewer), unit, paging);
    }
}
