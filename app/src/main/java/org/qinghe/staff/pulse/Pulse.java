package org.qinghe.staff.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writing, opening, answering and closing surveys. The audit trail tells who opened and closed one; of answering it tells nothing.
 */
@Component
class Pulse {

    private final SurveyTable surveys;
    private final AnswerTable answers;
    private final Groups groups;
    private final PulseKeys keys;
    private final AuditTrail trail;
    private final Clock clock;

    Pulse(SurveyTable surveys, AnswerTable answers, Groups groups, PulseKeys keys, AuditTrail trail, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.groups = groups;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void draft(Survey survey, List<Question> questions) {
        surveys.add(survey, questions);
        trail.record("staff.pulseDrafted", subject(survey.id()));
    }

    /** Whether it was still a draft. */
    boolean change(Survey survey, List<Question> questions) {
        var done = surveys.change(survey, questions);
        if (done) {
            trail.record("staff.pulseChanged", subject(survey.id()));
        }
        return done;
    }

    /** Whether it was still a draft. */
    boolean remove(UUID survey) {
        var done = surveys.remove(survey);
        if (done) {
            trail.record("staff.pulseRemoved", subject(survey));
        }
        return done;
    }

    /** Opens a draft; whether it was one, and no other survey is open. */
    boolean open(Survey survey) {
        if (!survey.isDraft() || surveys.open().isPresent()) {
            return false;
        }
        var markKey = keys.make(survey.id());
        try {
            var done = surveys.open(survey.id(), groups.lay(survey.grouping()), markKey);
            if (done) {
                trail.record("staff.pulseOpened", subject(survey.id()));
            } else {
                keys.destroy(survey.id());
            }
            return done;
        } catch (DuplicateKeyException anotherWasQuicker) {
            keys.destroy(survey.id());
            return false;
        }
    }

    /**
     * Counts an answer, once for each account. What was answered, by whom and when is kept nowhere.
     *
     * @param values one per question, from 1 to 5, and 0 where it is left open
     */
    Answered answer(Survey survey, UUID account, UUID unit, List<Integer> values) {
        var mark = answers.markKey(survey.id()).flatMap(key -> keys.mark(survey.id(), key, account));
        var group = groups.of(unit, survey.grouping(), answers.groups(survey.id()));
        return mark.isEmpty() || group.isEmpty()
                ? Answered.CLOSED
                : answers.answer(survey.id(), mark.get(), group.get(), values);
    }

    /**
     * Closes an open survey; whether it was open. The key goes first: a closing that is cut short is gone on with, and meanwhile
     * nobody can answer or be recognised.
     */
    boolean close(UUID survey) {
        keys.destroy(survey);
        var done = answers.close(survey, SmallGroups.USUAL);
        if (done) {
            trail.record("staff.pulseClosed", subject(survey));
        }
        return done;
    }

    /** The day after the last. */
    @Scheduled(cron = "0 20 0 * * *", zone = "Asia/Shanghai")
    void closeOver() {
        surveys.openUntilBefore(today()).forEach(this::close);
    }

    private static String subject(UUID survey) {
        return "survey/" + survey;
    }
}
