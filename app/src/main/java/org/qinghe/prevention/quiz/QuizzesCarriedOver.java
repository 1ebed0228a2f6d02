package org.qinghe.prevention.quiz;

import java.util.List;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.PastQuizzes;
import org.qinghe.prevention.curriculum.Lessons;
import org.qinghe.prevention.teaching.SchoolYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class QuizzesCarriedOver implements PastQuizzes {

    private final Quizzes quizzes;
    private final QuizTable table;
    private final QuestionTable questions;
    private final Lessons lessons;

    QuizzesCarriedOver(Quizzes quizzes, QuizTable table, QuestionTable questions, Lessons lessons) {
        this.quizzes = quizzes;
        this.table = table;
        this.questions = questions;
        this.lessons = lessons;
    }

    @Override
    @Transactional
    public void question(UUID lesson, String text, List<String> choices, int right) {
        var form = new QuestionForm(text, String.join("\n", choices), String.valueOf(right));
        quizzes.ask(
                QuestionCheck.of(form, lesson, questions.next(lesson))
                        .kept()
                        .orElseThrow(() -> new IllegalStateException("no question: " + text)),
                Viewer.required().account());
    }

    @Override
    @Transactional
    public void answered(
            UUID school,
            UUID lesson,
            String grade,
            String classLabel,
            int pupils,
            List<List<Integer>> before,
            List<List<Integer>> after) {
        var form = new QuizForm(lesson.toString(), grade, classLabel, String.valueOf(pupils));
        var quiz = QuizCheck.of(form, school, SchoolYear.of(quizzes.today()), lessons.offered())
                .kept()
                .orElseThrow(() -> new IllegalStateException("no quiz of " + classLabel));
        if (!quizzes.prepare(quiz, Viewer.required().account())) {
            throw new IllegalStateException("answered already by " + classLabel);
        }
        answer(quiz, before);
        answer(quiz, after);
    }

    private void answer(Quiz quiz, List<List<Integer>> answers) {
        if (!quizzes.open(known(quiz))) {
            throw new IllegalStateException("not to be opened for " + quiz.classLabel());
        }
        var code = known(quiz).open().flatMap(Sitting::code).orElseThrow();
        answers.forEach(each -> quizzes.answer(code, each));
        quizzes.close(quiz.id());
    }

    private Quiz known(Quiz quiz) {
        return table.find(quiz.id(), quiz.school()).orElseThrow();
    }
}
