package org.qinghe.oversight.assessment;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.Paging;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Assessments by the name of their scheme, those of the viewer's list; a county makes a few in a year. */
@Component
class AssessmentsFound implements SearchSource {

    private static final Paging NEWEST = new Paging(1, 200, 200);

    private final Assessments assessments;
    private final AssessmentViews views;

    AssessmentsFound(Assessments assessments, AssessmentViews views) {
        this.assessments = assessments;
        this.views = views;
    }

    @Override
    public String message() {
        return "scores.assessments";
    }

    @Override
    public String permission() {
        return AssessmentAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return SearchSource.best(views.lines(assessments.page(assessments.sight(viewer), NEWEST), words).stream()
                .map(line -> new Hit(
                        line.path(),
                        line.title(),
                        line.span() + " · " + line.state(),
                        sought.share(line.title() + " " + line.span()))));
    }
}
