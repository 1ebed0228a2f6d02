package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What schools teach, from the plan to what came of it. */
@DemoInBrowser
class PreventionInBrowserTest {

    private static final LocalDate TODAY = Today.inTheCounty();

    @LocalServerPort
    int port;

    @Test
    void aSchoolPlansALessonHoldsItAndAsksItsClassWithoutNames() {
        try (var school = Visit.onPhone(port).signIn("school")) {
            var page = school.open("/prevention/plans").page();
            page.click(".qh-actions a.btn-primary");
            Visit.choose(page.locator("#f-lesson"), "压力来了怎么办");
            page.selectOption("#f-grade", "JUNIOR-3");
            page.fill("#f-classes", "2");
            page.click("form[action$='/lines'] button");
            assertThat(page.locator("#e-grade")).containsText("所属学段");
            school.accessible();
            page.selectOption("#f-grade", "SENIOR-3");
            page.click("form[action$='/lines'] button");
            assertThat(page.locator("[role=status]")).containsText("已加入计划");
            school.accessible();

            page.locator("tr:has-text('高三') a:has-text('登记授课')").click();
            page.fill("#f-on", TODAY.toString());
            page.fill("#f-classLabel", "2班");
            page.fill("#f-pupils", "41");
            page.selectOption("#f-teacher", "COUNSELLOR");
            school.accessible();
            page.click("main button:has-text('保存')");
            assertThat(page.locator("[role=status]")).containsText("授课已登记");
            school.accessible();
            assertThat(page.locator("tr:has-text('高三 2班')")).containsText("41");

            page.navigate("http://localhost:" + port + "/prevention/quizzes/new");
            Visit.choose(page.locator("#f-lesson"), "压力来了怎么办");
            page.selectOption("#f-grade", "SENIOR-3");
            page.fill("#f-classLabel", "2班");
            page.fill("#f-pupils", "41");
            school.accessible();
            page.click("main button:has-text('保存')");
            page.click(".qh-actions button.btn-primary");
            school.accessible();
            var code = page.locator(".display-4").innerText().strip();

            for (int pupil = 0; pupil < 5; pupil++) {
                answer(code, pupil == 0);
            }

            page.reload();
            assertThat(page.locator("main")).containsText("已答 5 / 41 人");
            page.onDialog(dialog -> dialog.accept());
            page.click(".qh-actions button.btn-primary");
            assertThat(page.locator("main")).containsText("100.0%");
            school.accessible();
        }
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/prevention/held?words=压力").accessible();
            assertThat(office.page().locator("tr:has-text('高三 2班')")).containsText("县第一中学");
        }
    }

    /** A pupil on a phone of their own, on which nothing is left. */
    private void answer(String code, boolean looked) {
        try (var pupil = Visit.onPhone(port)) {
            var page = pupil.open("/quiz").page();
            page.fill("#f-code", code.toLowerCase(java.util.Locale.ROOT));
            page.click("main button");
            page.check("input[name=q1][value='2']");
            page.check("input[name=q2][value='1']");
            page.check("input[name=q3][value='1']");
            if (looked) {
                pupil.accessible();
            }
            page.click("main button");
            assertThat(page.locator("h1")).containsText("谢谢");
            assertThat(pupil.context().cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void theOfficeReadsCoverageAndEffectAndThePoliceTotalsOnly() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/prevention/coverage").accessible();
            assertThat(office.page().locator("main")).containsText("县第一中学");
            office.open("/prevention/effect").accessible();
            assertThat(office.page().locator("tr:has-text('学会说“不”')")).containsText("课后答对更多");
            assertThat(office.page().locator("tr:has-text('学会说“不”')")).containsText("95% 区间");
            assertThat(office.page().locator("tr:has-text('压力来了怎么办')")).containsText("班级太少");
            office.open("/prevention/lessons?teaching=SCARE").accessible();
            assertThat(office.page().locator("tr:has-text('毒品危害图片课')")).containsText("无效，可能有害");
        }
        try (var police = Visit.onPhone(port).signIn("police")) {
            police.open("/prevention/coverage").accessible();
            assertThat(police.page().locator("main")).containsText("您的单位只查看合计");
            assertThat(police.page().locator("main")).not().containsText("县第一中学");
            police.open("/prevention/held").accessible();
            assertThat(police.page().locator("main")).not().containsText("高三");
        }
    }
}
