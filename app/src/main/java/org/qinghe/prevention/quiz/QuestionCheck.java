package org.qinghe.prevention.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;

/** Says beside which field of a question something is wrong, or what is to be asked. */
final class QuestionCheck {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CHOICE = 100;
    private static final int FEWEST = 2;
    private static final int MOST = 6;
    private static final Pattern NUMBER = Pattern.compile("[1-6]");

    private QuestionCheck() {}

    /** @param number its place among the questions of the lesson */
    static Checked<Question> of(QuestionForm form, UUID lesson, int number) {
        var choices = form.lines();
        var right = Optional.of(form.right())
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(chosen -> chosen <= choices.size());
        var errors = FieldErrors.none();
        if (form.text().isEmpty()) {
            errors = errors.with("text", "prevention.error.empty");
        }
        if (form.text().length() > LONGEST_TEXT) {
            errors = errors.with("text", "prevention.error.long", LONGEST_TEXT);
        }
        if (!areChoices(choices)) {
            errors = errors.with("choices", "prevention.error.choices", FEWEST, MOST, LONGEST_CHOICE);
        }
        if (right.isEmpty()) {
            errors = errors.with("right", "prevention.error.right");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(
                        new Question(UUID.randomUUID(), lesson, number, form.text(), choices, right.orElseThrow()));
    }

    private static boolean areChoices(List<String> choices) {
        return choices.size() >= FEWEST
                && choices.size() <= MOST
                && new HashSet<>(choices).size() == choices.size()
                && choices.stream().allMatch(choice -> choice.length() <= LONGEST_CHOICE);
    }
}
