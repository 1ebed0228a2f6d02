package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Figures in, warning out, response followed: as the county office and a township do it. */
@DemoInBrowser
class WholePathTest {

    private static final String TOWNSHIP = "990101120";

    @LocalServerPort
    int port;

    @Test
    void fromABadFileToAResponseAndWhatCameOfIt() {
        var week = Today.inTheCounty().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        try (var office = Visit.onOldScreen(port)) {
            office.signIn("office").accessible();

            upload(office, "area,period,indicator,value\n%s,%s,helpline_calls,8O\n".formatted(TOWNSHIP, week));
            assertThat(office.page().locator("main")).containsText("8O");
            assertThat(office.page().locator("h1")).containsText("未入库");
            office.accessible();

            upload(office, "area,period,indicator,value\n%s,%s,helpline_calls,80\n".formatted(TOWNSHIP, week));
            office.awaitText("已入库");
            office.accessible();

            office.open("/warnings");
            var row = office.page().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("80"));
            office.awaitText(">80<");
            office.accessible();
            row.locator("a").first().click();
            assertThat(office.page().locator("#sentence")).containsText("80 个");
            office.accessible();

            assertThat(office.page().locator("section[aria-labelledby=h-response] button"))
                    .hasCount(0);
            office.page().check("input[name=decision][value=CONFIRMED]");
            office.page().click("section[aria-labelledby=h-triage] button");
            assertThat(office.page().locator("#e-reason")).containsText("请写明理由");
            assertThat(office.page().locator("input[name=decision][value=CONFIRMED]"))
                    .isChecked();
            office.page().fill("#f-reason", "已向乡镇卫生院核实，来电确有增多");
            office.page().click("section[aria-labelledby=h-triage] button");
            assertThat(office.page().locator("[role=status]")).containsText("研判已保存");

            office.page().click("section[aria-labelledby=h-response] button");
            assertThat(office.page().locator("[role=status]")).containsText("处置已启动");
            office.accessible();
            var response = office.page().url();

            office.page()
                    .locator("section[aria-labelledby=tasks] td a, section[aria-labelledby=tasks] th a")
                    .first()
                    .click();
            office.accessible();
            office.page().click("form[action$='/start'] button");
            office.page().fill("form[action$='/finish'] textarea", "已走访三个村，发放资料二百份");
            office.page().click("form[action$='/finish'] button");
            office.page().click("form[action$='/confirm'] button");
            assertThat(office.page().locator("main")).containsText("已走访三个村");

            office.page().navigate(response);
            // on a Monday the week of today is a whole one
            assertThat(office.page().locator("section[aria-labelledby=after]"))
                    .containsText(Pattern.compile("处置启动后(还没有一个完整周期的数据| 1 个完整周期平均为 80).*处置启动.*周\\s*80", Pattern.DOTALL));
            office.accessible();
        }
    }

    private static void upload(Visit office, String content) {
        office.open("/figures/import");
        office.page()
                .setInputFiles(
                        "input[name=file]",
                        new FilePayload("helpline.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        office.page().click("form#import button[value=take]");
        office.page().waitForURL("**/figures/import/*");
        office.page().waitForCondition(() -> office.page().locator("#progress").count() == 0);
    }
}
