package org.qinghe.prevention.material;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the stock of material, which never falls below zero. */
@Component
class MaterialKeeping {

    private final MaterialTable table;
    private final AuditTrail trail;
    private final Clock clock;

    MaterialKeeping(MaterialTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static boolean mayKeep(Viewer viewer, Material material) {
        return viewer.may(MaterialAccess.HOLD) && material.unit().equals(viewer.unit());
    }

    @Transactional
    void add(Material material, Viewer by) {
        table.add(material, by.account(), clock.instant());
        trail.record("prevention.materialAdded", subject(material.id()));
    }

    @Transactional
    void change(Material material) {
        table.change(material);
        trail.record("prevention.materialChanged", subject(material.id()));
    }

    /** Whether there was enough of it. */
    @Transactional
    boolean move(Material material, Move move, Viewer by) {
        var done = table.move(material.id(), move, by.account(), clock.instant());
        if (done) {
            trail.record(
                    "prevention.materialMoved",
                    subject(material.id()),
                    Map.of(
                            "quantity", String.valueOf(move.quantity()),
                            "reason", move.reason().name()));
        }
        return done;
    }

    private static String subject(UUID material) {
        return "material/" + material;
    }
}
