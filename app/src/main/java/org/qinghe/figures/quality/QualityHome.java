package org.qinghe.figures.quality;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** One line on how complete and timely last month's reports are, for who can ask for what is missing. */
@Component
class QualityHome implements HomeSection {

    private final QualityMonths months;

    QualityHome(QualityMonths months) {
        this.months = months;
    }

    @Override
    public Question question() {
        return Question.HOW_ARE_WE_DOING;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        if (!viewer.may(QualityAccess.READ) || !viewer.may(QualityAccess.JUDGE)) {
            return List.of();
        }
        var found = months.reports(viewer, months.newest(), words);
        return found.lines().isEmpty()
                ? List.of()
                : List.of(new Line(
                        words.t(
                                "figures.quality.home",
                                words.month(found.month().atDay(1)),
                                share(found.timeliness(), words),
                                found.overdue()),
                        "/figures/quality",
                        share(found.completeness(), words),
                        false));
    }

    private static String share(double share, Words words) {
        return Double.isNaN(share) ? "–" : words.percent(share);
    }
}
