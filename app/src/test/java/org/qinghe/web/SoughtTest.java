package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingheTest
class SoughtTest {

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "送课下乡, 送课|送课 送课|课下 课下|下乡 下乡|下乡",
        "怎么导入数据？, 导入|导入 导入|入数 入数|数据 数据|数据",
        "How do I import figures?, import|import import|import figure|figure figure|figure",
        "2026年, 2026|2026 2026|2026 年|年",
        "禁, 禁|禁",
        "ＡＢＣ, abc|abc abc|abc",
        "怎么, 怎么|怎么 怎么|怎么",
        "'?!', ''"
    })
    void aSignOfChineseIsLookedForInEitherOfItsPairsAndAWordOfAnotherWritingLikeTwoSigns(String typed, String signs) {
        assertThat(Sought.of(typed).signs().stream()
                        .map(sign -> sign.left() + "|" + sign.right())
                        .toList())
                .isEqualTo(signs.isEmpty() ? List.of() : List.of(signs.split(" ")));
    }

    @Test
    void aTextAnswersByTheShareOfTheSignsThatStandInIt() {
        var sought = Sought.of("乡镇宣传活动"); // 乡镇 | 宣传 | 活动, of which each is two signs of six
        assertThat(sought.share("各乡镇宣传活动")).isEqualTo(1);
        assertThat(sought.share("宣传活动")).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(sought.share("活动")).isCloseTo(2.0 / 6, within(1e-12));
        assertThat(sought.share("镇")).isZero();
        assertThat(sought.share("")).isZero();
        assertThat(Sought.of("  ").share("anything")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "乡镇宣传活动, 全县宣传活动",
        "乡镇宣传活动, ''",
        "Import figures, Ｉmport of the FIGURES",
        "100%, 100% of it",
        "a\\b, a\\b_c"
    })
    void theDatabaseReckonsTheSameShare(String typed, String text) {
        var sought = Sought.of(typed);
        assertThat(database.sql("select " + Sought.shareIn(":text::text"))
                        .param("left", sought.left())
                        .param("right", sought.right())
                        .param("text", text)
                        .query(Double.class)
                        .single())
                .isCloseTo(sought.share(text), within(1e-12));
    }

    @Test
    void whatIsTypedIsCutAtAHundredSigns() {
        assertThat(Sought.of("禁毒".repeat(500)).typed()).hasSize(100);
    }
}
