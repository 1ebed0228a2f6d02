package org.qinghe.staff.pulse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinghe.staff.PastPulse;
import org.springframework.stereotype.Component;

@Component
class PulseCarriedOver implements PastPulse {

    private final Pulse pulse;
    private final SurveyTable surveys;

    PulseCarriedOver(Pulse pulse, SurveyTable surveys) {
        this.pulse = pulse;
        this.surveys = surveys;
    }

    @Override
    public UUID open(String titleZh, String titleEn, LocalDate opensOn, LocalDate closesOn) {
        var survey = Survey.draft(titleZh, titleEn, Grouping.KIND, opensOn, closesOn);
        pulse.draft(survey, UsualQuestions.ALL);
        require(pulse.open(survey), "another survey is open");
        return survey.id();
    }

    @Override
    public void answer(UUID survey, UUID account, UUID unit, List<Integer> values) {
        var open = surveys.find(survey).orElseThrow(() -> new IllegalStateException("there is no such survey"));
        require(pulse.answer(open, account, unit, values) == Answered.COUNTED, "the answer was not counted");
    }

    @Override
    public void close(UUID survey) {
        require(pulse.close(survey), "the survey is not open");
    }

    private static void require(boolean done, String otherwise) {
        if (!done) {
            throw new IllegalStateException(otherwise);
        }
    }
}
