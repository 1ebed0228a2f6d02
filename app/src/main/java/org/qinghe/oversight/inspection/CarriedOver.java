package org.qinghe.oversight.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.qinghe.access.Viewer;
import org.qinghe.files.HandedFile;
import org.qinghe.units.UnitSights;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CarriedOver implements PastInspections {

    private final Inspections inspections;
    private final ChecklistTable checklists;
    private final Rectification rectification;
    private final FindingTable findings;
    private final FindingFiles files;
    private final UnitSights sights;
    private final WorkTime time;

    CarriedOver(
            Inspections inspections,
            ChecklistTable checklists,
            Rectification rectification,
            FindingTable findings,
            FindingFiles files,
            UnitSights sights,
            WorkTime time) {
        this.inspections = inspections;
        this.checklists = checklists;
        this.rectification = rectification;
        this.findings = findings;
        this.files = files;
        this.sights = sights;
        this.time = time;
    }

    @Override
    public List<Checklist> checklists() {
        return checklists.all().stream().filter(each -> !each.retired()).toList();
    }

    @Override
    @Transactional
    public void draw(Inspection inspection, Instant at) {
        var viewer = Viewer.required();
        time.at(at, () -> {
            inspections.plan(inspection, viewer);
            mustBeTaken(inspections.freeze(inspection, viewer));
            mustBeTaken(inspections.draw(inspection, "", viewer));
            return inspection;
        });
    }

    @Override
    @Transactional
    public UUID issue(NewFinding found, Instant at) {
        return time.at(at, () -> rectification.issue(found, Viewer.required()));
    }

    @Override
    public void show(UUID finding, Shown shown, String fileName, byte[] content, Instant at) {
        var viewer = Viewer.required();
        var known = visible(finding, viewer);
        rectification.barred(known, shown, viewer).ifPresent(why -> mustBeTaken(new Outcome.Refused(why)));
        try {
            time.at(at, () -> files.take(known, shown, HandedFile.of(fileName, content), viewer))
                    .ifPresent(refused -> mustBeTaken(new Outcome.Refused(refused.message())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    @Transactional
    public void answer(UUID finding, String words, String evidence, Instant at) {
        take(finding, at, (found, viewer) -> rectification.answer(found, words, evidence, viewer));
    }

    @Override
    @Transactional
    public void verify(UUID finding, String words, Instant at) {
        take(finding, at, (found, viewer) -> rectification.verify(found, words, viewer));
    }

    @Override
    @Transactional
    public void giveBack(UUID finding, String words, LocalDate due, Instant at) {
        take(finding, at, (found, viewer) -> rectification.giveBack(found, words, due, viewer));
    }

    @Override
    @Transactional
    public void close(UUID finding, Instant at) {
        take(finding, at, rectification::close);
    }

    private void take(UUID id, Instant at, BiFunction<Finding, Viewer, Outcome> step) {
        var viewer = Viewer.required();
        var finding = visible(id, viewer);
        mustBeTaken(time.at(at, () -> step.apply(finding, viewer)));
    }

    private Finding visible(UUID id, Viewer viewer) {
        return findings.find(id, sights.of(viewer))
                .orElseThrow(() -> new IllegalStateException("no finding of the viewer's: " + id));
    }

    private static void mustBeTaken(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var message)) {
            throw new IllegalStateException(message);
        }
    }
}
