package org.qinghe.oversight.inspection;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The inspections somebody sees; a county plans a few dozen a year. */
@Component
class InspectionsFound implements SearchSource {

    private final Inspections inspections;

    InspectionsFound(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public String message() {
        return "inspection.inspections";
    }

    @Override
    public String permission() {
        return InspectionAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return SearchSource.best(inspections.seenBy(viewer).stream().map(each -> hit(each, sought, words)));
    }

    private static Hit hit(Inspection inspection, Sought sought, Words words) {
        return new Hit(
                "/inspections/" + inspection.id(),
                inspection.title().in(words),
                words.date(inspection.firstDay()),
                sought.share(
                        inspection.title().chinese() + " " + inspection.title().english()));
    }
}
