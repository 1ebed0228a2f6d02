package org.qinghe.oversight.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What needs the viewer: for a unit its findings to mend, for an inspector what waits to be looked at. */
@Component
class FindingsHome implements HomeSection {

    private final FindingTable findings;
    private final UnitSights sights;

    FindingsHome(FindingTable findings, UnitSights sights) {
        this.findings = findings;
        this.sights = sights;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        List<Line> lines = new ArrayList<>();
        if (viewer.may(InspectionAccess.ANSWER)) {
            add(
                    lines,
                    viewer,
                    words,
                    "inspection.home.mine",
                    Map.of("unit", viewer.unit().toString()));
        }
        if (viewer.may(InspectionAccess.INSPECT)) {
            add(lines, viewer, words, "inspection.home.waiting", Map.of("list", "WAITING"));
        }
        if (viewer.may(InspectionAccess.LEAD)) {
            add(lines, viewer, words, "inspection.home.overdue", Map.of("list", "OVERDUE"));
        }
        return lines;
    }

    private void add(List<Line> lines, Viewer viewer, Words words, String message, Map<String, String> asked) {
        var search = FindingSearch.of(asked);
        var count = findings.count(search, sights.of(viewer));
        if (count > 0) {
            var query = asked.entrySet().iterator().next();
            lines.add(new Line(
                    words.t(message),
                    "/findings?" + query.getKey() + "=" + query.getValue(),
                    words.number(count),
                    search.list() == FindingList.OVERDUE));
        }
    }
}
