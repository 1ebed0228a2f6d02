package org.qinghe.figures;

import java.util.ArrayList;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What a unit still has to report, and what the office still has to look at. */
@Component
class ReportHome implements HomeSection {

    private static final int MOST = 5;

    private final ReportLines lines;

    ReportHome(ReportLines lines) {
        this.lines = lines;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        var found = new ArrayList<Line>();
        if (viewer.may(ReportAccess.JUDGE)) {
            long waiting = lines.received(viewer, ReportState.SUBMITTED);
            if (waiting > 0) {
                found.add(
                        new Line(words.t("figures.home.received"), "/figures/received", words.number(waiting), false));
            }
        }
        if (viewer.may(ReportAccess.REPORT)) {
            lines.of(viewer.unit(), words).stream()
                    .filter(ReportLine::open)
                    .limit(MOST)
                    .forEach(line -> found.add(line(line, words)));
        }
        return found;
    }

    private static Line line(ReportLine line, Words words) {
        var text = line.state() == ReportState.RETURNED
                ? words.t("figures.home.returned", line.form(), line.period())
                : words.t("figures.home.due", line.form(), line.period(), words.date(line.due()));
        return new Line(text, line.path(), "", line.overdue() || line.state() == ReportState.RETURNED);
    }
}
