package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DialledTest {

    @Test
    void theNumbersOfASentenceCanBeCalledAndTheSentenceStaysAsItIs() {
        var sentence = "难熬的时候：12356（心理援助热线）、0999-123 4567、120，两次";
        var parts = Dialled.of(sentence);
        assertThat(parts.stream().map(Dialled::text).collect(Collectors.joining()))
                .isEqualTo(sentence);
        assertThat(parts.stream().map(Dialled::number).filter(each -> !each.isEmpty()))
                .containsExactly("12356", "09991234567", "120");
    }

    @Test
    void aYearOrALoneDigitWithinWordsIsLeftAloneUnlessItHasThreeDigits() {
        assertThat(Dialled.of("每周 2 次，24 小时")).containsExactly(new Dialled("每周 2 次，24 小时", ""));
        assertThat(Dialled.of("")).isEmpty();
    }
}
