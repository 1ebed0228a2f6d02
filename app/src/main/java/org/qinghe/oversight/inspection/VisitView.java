package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Optional;

/**
 * A visit as its page shows it.
 *
 * @param lines the items with their answers; answers only where it was made
 * @param makes whether this viewer fills it in now
 * @param linked whether this viewer sees the inspection's page
 * @param keep under which name the browser keeps answers until they are sent: of this visit and account
 */
public record VisitView(
        Visit visit,
        Inspection inspection,
        Checklist checklist,
        List<Line> lines,
        boolean makes,
        boolean linked,
        String keep,
        InspectionNames names) {

    /** An item and how it was found. */
    public record Line(Checklist.Item item, Optional<Verdict> verdict, Optional<Finding> finding) {}
}
