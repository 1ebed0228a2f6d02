package org.qinghe.oversight.inspection;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileRefused;
import org.qinghe.files.HandedFile;
import org.qinghe.units.UnitSights;
import org.springframework.stereotype.Component;

/** Photos taken on a visit: files of the findings that its answers became, kept once however often they are sent. */
@Component
class VisitPhotos {

    private final VisitTable visits;
    private final FindingTable findings;
    private final FindingFiles files;
    private final Rectification rectification;
    private final UnitSights sights;

    VisitPhotos(
            VisitTable visits,
            FindingTable findings,
            FindingFiles files,
            Rectification rectification,
            UnitSights sights) {
        this.visits = visits;
        this.findings = findings;
        this.files = files;
        this.rectification = rectification;
        this.sights = sights;
    }

    /**
     * Why it is not kept; nothing where it is, or was before.
     *
     * @param token of the answers it belongs to
     */
    Optional<FileRefused> take(Visit visit, UUID token, int item, HandedFile photo, Viewer viewer) throws IOException {
        var finding = visits.received(token, visit.id())
                ? visits.findingAt(visit.id(), item).flatMap(id -> findings.find(id, sights.of(viewer)))
                : Optional.<Finding>empty();
        if (finding.isEmpty()) {
            return Optional.of(FileRefused.of("inspection.visit.photo.none", photo.name()));
        }
        var barred = rectification.barred(finding.get(), Shown.FOUND, viewer);
        return barred.isPresent()
                ? barred.map(FileRefused::of)
                : files.take(finding.get(), Shown.FOUND, photo, viewer).filter(refused -> !refused.twice());
    }
}
