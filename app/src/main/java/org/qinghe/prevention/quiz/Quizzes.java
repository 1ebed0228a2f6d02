package org.qinghe.prevention.quiz;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps questions and quizzes; the trail tells who opened and closed one, never that somebody answered. */
@Component
class Quizzes {

    private final QuizTable table;
    private final QuestionTable questions;
    private final AuditTrail trail;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Quizzes(QuizTable table, QuestionTable questions, AuditTrail trail, Clock clock) {
        this.table = table;
        this.questions = questions;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional
    void ask(Question question, UUID by) {
        questions.add(question, by, clock.instant());
        trail.record(
                "prevention.questionAdded",
                "lesson/" + question.lesson(),
                Map.of("question", question.id().toString()));
    }

    @Transactional
    void retire(Question question) {
        if (questions.retire(question.id())) {
            trail.record(
                    "prevention.questionRetired",
                    "lesson/" + question.lesson(),
                    Map.of("question", question.id().toString()));
        }
    }

    /** Whether the class had none with that lesson in the year. */
    @Transactional
    boolean prepare(Quiz quiz, UUID by) {
        boolean added = table.add(quiz, by, clock.instant());
        if (added) {
            trail.record(
                    "prevention.quizPrepared",
                    subject(quiz.id()),
                    Map.of("lesson", quiz.lesson().toString()));
        }
        return added;
    }

    /** Whether the next sitting is open now. */
    @Transactional
    boolean open(Quiz quiz) {
        var moment = quiz.next();
        if (moment.isEmpty() || !table.open(quiz.id(), moment.get(), QuizCode.draw(random), today())) {
            return false;
        }
        trail.record(
                "prevention.quizOpened",
                subject(quiz.id()),
                Map.of("moment", moment.get().name()));
        return true;
    }

    /** Whether anything was open. */
    @Transactional
    boolean close(UUID quiz) {
        boolean closed = table.close(quiz);
        if (closed) {
            trail.record("prevention.quizClosed", subject(quiz));
        }
        return closed;
    }

    /** What was left open closes at the end of its day. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
    @Transactional
    void closeLeftOpen() {
        table.leftOpen(today()).forEach(this::close);
    }

    /**
     * Counts an answer.
     *
     * @param chosen by question, from 1; 0 is left open and not right
     */
    @Transactional
    Answered answer(String code, List<Integer> chosen) {
        var sitting = table.hold(QuizCode.typed(code), today());
        if (sitting.isEmpty()) {
            return Answered.CLOSED;
        }
        if (sitting.get().full()) {
            return Answered.FULL;
        }
        var asked = questions.asked(sitting.get().quiz());
        table.count(
                sitting.get(),
                IntStream.range(0, Math.min(asked.size(), chosen.size()))
                        .filter(index -> asked.get(index).right() == chosen.get(index))
                        .mapToObj(index -> asked.get(index).id())
                        .toList());
        return Answered.COUNTED;
    }

    private static String subject(UUID quiz) {
        return "quiz/" + quiz;
    }
}
