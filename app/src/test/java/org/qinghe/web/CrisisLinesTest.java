package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class CrisisLinesTest {

    private final Words chinese = new Words(new StaticMessageSource(), Locale.SIMPLIFIED_CHINESE);
    private final Words english = new Words(new StaticMessageSource(), Locale.ENGLISH);

    @Test
    void eachReaderSeesTheTextOfTheirLanguage() {
        var lines = new CrisisLines("0999-1234567（县热线）", " 0999-1234567 (county line) ");
        assertThat(lines.in(chinese)).isEqualTo("0999-1234567（县热线）");
        assertThat(lines.in(english)).isEqualTo("0999-1234567 (county line)");
    }

    @Test
    void aCountyWithoutAnEnglishTextShowsItsOwnNumbersAndNotTheNationalOnes() {
        assertThat(new CrisisLines("0999-1234567（县热线）", "").in(english)).isEqualTo("0999-1234567（县热线）");
    }

    @Test
    void aCountyThatNamesNoneShowsTheNationalNumbersInBothLanguages() {
        var lines = new CrisisLines("", "");
        assertThat(lines.in(chinese)).isEqualTo("12356（心理援助热线）、120（急救）");
        assertThat(lines.in(english)).isEqualTo("12356 (psychological help line), 120 (emergency)");
    }

    @Test
    void aTextThatNamesNoNumberIsLongOrHasSeveralLinesIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new CrisisLines("请拨打热线", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QINGHE_CRISIS_LINES must name at least one number");
        assertThatThrownBy(() -> new CrisisLines("12356", "call us"))
                .hasMessageContaining("QINGHE_CRISIS_LINES_EN must name at least one number");
        assertThatThrownBy(() -> new CrisisLines("", "12356")).hasMessageContaining("QINGHE_CRISIS_LINES must name");
        assertThatThrownBy(() -> new CrisisLines("12356\n120", "")).hasMessageContaining("in one line");
        assertThatThrownBy(() -> new CrisisLines("1".repeat(201), "")).hasMessageContaining("200 characters");
    }
}
