package org.qinghe.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The most surprising warnings that wait, on the home page of those who triage. */
@Component
class WaitingWarnings implements HomeSection {

    private static final int MOST = 4;

    private final WarningList list;
    private final Indicators indicators;
    private final Places places;

    WaitingWarnings(WarningList list, Indicators indicators, Places places) {
        this.list = list;
        this.indicators = indicators;
        this.places = places;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        if (!viewer.may(WarningAccess.TRIAGE)) {
            return List.of();
        }
        var open = new WarningSearch(WarningSearch.Choice.OPEN, Optional.empty(), Optional.empty());
        var visible = Visible.to(viewer, places);
        var shown = list.page(open, visible, new Paging(1, MOST, MOST));
        var naming = Naming.of(shown.stream().map(ListedWarning::warning).toList(), indicators, places, words);
        var lines = new ArrayList<>(
                shown.stream().map(listed -> line(listed, naming)).toList());
        long waiting = list.count(open, visible);
        if (waiting > MOST) {
            lines.add(new Line(words.t("warning.home.more"), "/warnings", words.number(waiting - MOST), false));
        }
        return lines;
    }

    private static Line line(ListedWarning listed, Naming naming) {
        var warning = listed.warning();
        var text = naming.words()
                .t(
                        "warning.home.waiting",
                        naming.area(warning),
                        naming.indicator(warning.indicator()),
                        naming.period(warning.last()),
                        naming.number(warning.observed()),
                        naming.number(warning.expected()));
        boolean urgent =
                listed.goingOn() && warning.coverage() == Coverage.NONE && warning.state() == Warning.State.NEW;
        return new Line(text, "/warnings/" + warning.id(), "", urgent);
    }
}
