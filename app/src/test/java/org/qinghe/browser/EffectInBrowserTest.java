package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inspector asks of a closed response whether it helped, and a leader reads the answer on a phone. */
@DemoInBrowser
class EffectInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void fromAClosedResponseToTheFindingInWordsAndPicture() {
        String study;
        try (var inspector = Visit.onOldScreen(port).signIn("inspector")) {
            inspector.open("/effects").awaitText("成效评估：治疗名额");
            inspector.accessible();
            inspector.open("/responses?state=CLOSED");
            inspector.page().click("td a:has-text('治疗名额')");
            assertThat(inspector.page().locator("dd a[href^='/effects/']").first())
                    .containsText("95%");
            inspector.page().click("a:has-text('评估成效')");
            inspector.accessible();
            assertThat(inspector.page().locator("#f-leave")).hasValue(Pattern.compile("20\\d\\d-W\\d\\d"));
            assertThat(inspector.page().locator("input[value=TREATED]:checked")).hasCount(1);

            inspector.page().fill("#f-first", inspector.page().inputValue("#f-leave"));
            inspector.page().click("button:has-text('评估成效')");
            assertThat(inspector.page().locator("#e-first")).containsText("之前只有 0 个周期，至少需要 12 个");
            inspector.accessible();
            inspector.page().fill("#f-first", "2024-W01");
            inspector.page().fill("#f-title", "浏览器里的成效评估");
            inspector.page().fill("#f-also", "同期县医院新设咨询门诊");
            inspector.page().click("button:has-text('评估成效')");

            assertThat(inspector.page().locator("[role=status]")).containsText("评估已完成");
            assertThat(inspector.page().locator("#finding")).containsText("95% 区间");
            assertThat(inspector.page().locator("div[role=note]")).containsText("同期：同期县医院新设咨询门诊");
            assertThat(inspector.page().locator("section[aria-labelledby=h-repeat]"))
                    .containsText("此后没有数据被更改");
            inspector.accessible();
            Download workbook =
                    inspector.page().waitForDownload(() -> inspector.page().click("a[href$='study.xlsx']"));
            org.assertj.core.api.Assertions.assertThat(workbook.suggestedFilename())
                    .isEqualTo("浏览器里的成效评估.xlsx");
            study = inspector.page().url();
        }
        try (var leader = Visit.onPhone(port).signIn("health")) {
            leader.open("/effects?words=浏览器里").accessible();
            leader.page().click("td a:has-text('浏览器里的成效评估')");
            assertThat(leader.page()).hasURL(study);
            leader.accessible();
            assertThat(leader.page().locator("form[action$='/renew'], a[href='/effects/new']"))
                    .hasCount(0);
        }
    }
}
