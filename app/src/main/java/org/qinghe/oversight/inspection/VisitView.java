package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Optional;
import org.qinghe.files.KeptFile;

/**
 * A visit as its page shows it.
 *
 * @param lines the items with their answers; answers only where it was made
 * @param evidence what shows that the task was done, where a task was drawn
 * @param makes whether this viewer fills it in now
 * @param linked whether this viewer sees the inspection's page
 * @param keep under which name the browser keeps answers until they are sent: of this visit and account
 * @param mostMegabytes how large a photo may be
 */
public record VisitView(
        Visit visit,
        Inspection inspection,
        Checklist checklist,
        List<Line> lines,
        List<KeptFile> evidence,
        boolean makes,
        boolean linked,
        String keep,
        long mostMegabytes,
        InspectionNames names) {

    /** Whether it was handed in only after the frame was frozen. */
    public boolean late(KeptFile file) {
        return inspection
                .frozen()
                .filter(frozen -> file.addedAt().isAfter(frozen.at()))
                .isPresent();
    }

    /** An item and how it was found. */
    public record Line(Checklist.Item item, Optional<Verdict> verdict, Optional<Finding> finding) {}
}
