package org.qinghe.staff.pulse;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** That a survey can be answered; said alike to those who did and those who did not, since others may look at the same screen. */
@Component
class PulseHome implements HomeSection {

    private final Pulse pulse;
    private final SurveyTable table;

    PulseHome(Pulse pulse, SurveyTable table) {
        this.pulse = pulse;
        this.table = table;
    }

    @Override
    public Question question() {
        return Question.WHAT_CHANGED;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        return viewer.may(PulseAccess.ANSWER)
                ? table.open().filter(survey -> survey.takesAnswersOn(pulse.today())).stream()
                        .map(survey -> new Line(
                                words.t("staff.pulse.home", words.date(survey.closesOn())), survey.path(), "", false))
                        .toList()
                : List.of();
    }
}
