package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void aChineseNameInAnEnglishSentenceStandsByItself() {
        assertThat(Stretch.of("Thanks to 林晓岚 of the bureau"))
                .containsExactly(
                        new Stretch("Thanks to ", false),
                        new Stretch("林晓岚 ", true),
                        new Stretch("of the bureau", false));
    }

    @Test
    void chineseWordsThatFollowEachOtherStayTogether() {
        assertThat(Stretch.of("2026年 考核办法")).containsExactly(new Stretch("2026年 考核办法", true));
    }

    @Test
    void aSentenceWithoutChineseIsOne() {
        assertThat(Stretch.of("Ask for support")).containsExactly(new Stretch("Ask for support", false));
        assertThat(Stretch.of("")).containsExactly(new Stretch("", false));
    }
}
