package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.testing.Today;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a school is asked to do, how it is looked at and mended, judged and heard, and what it gets next year. The scheme gives 50 points
 * for tasks done in time, 30 for findings (10 less 4 for each major one) and 20 for a survey on a scale of 1 to 5.
 *
 * <p>The first school did its one task, had one major finding and was given a 3: 50 + 30 × 6 / 10 + 20 × 2 / 4 = 78 points. The
 * survey had said 4: 50 + 18 + 20 × 3 / 4 = 83. The second had no task, so that its 50 points go to the others; nothing was found
 * and it was given a 5: 100 points. The third has neither task nor survey, so that all points are those for findings: 100. Of 10,000
 * yuan the first gets 10,000 × 83 / 283 = 2,932.86, the others 3,533.57 each.
 */
@DemoInBrowser
class WholeCycleInBrowserTest {

    private static final LocalDate TODAY = Today.inTheCounty();
    private static final String SCHOOL = "县第一中学";
    private static final String OTHER = "县职业中等学校";
    private static final String HEAD = "cycle-school";

    @LocalServerPort
    int port;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @BeforeEach
    void theSchoolHasAnAccount() {
        var school = units.findByCode("school-1").orElseThrow();
        colleagues.open(school.id(), HEAD, "程校长", Visit.PASSWORD, false, List.of(StandardRole.UNIT_LEADER));
    }

    @Test
    void fromAPlanOverATaskAFindingAScoreAndAnAppealToNextYearsMoney() {
        as("office", this::plansATask);
        as(HEAD, this::acceptsAndDoes);
        var inspection = drawn();
        as("inspector", visit -> findsSomething(visit, inspection));
        as(HEAD, this::mends);
        as("inspector", this::verifies);
        as("office", this::closes);
        as("office", this::putsASchemeIntoForce);
        as("office", this::mistypesASurvey);
        var score = judged();
        as(HEAD, visit -> appeals(visit, score));
        as("inspector", this::upholds);
        as("office", visit -> corrects(visit, score));
        as("office", this::proposesNextYearsMoney);
        as("deputy", this::decides);
    }

    private void plansATask(Visit office) {
        var page = office.page();
        office.open("/plans/new");
        page.fill("#f-title", "校园规划");
        page.fill("#f-first", String.valueOf(TODAY.getYear()));
        page.fill("#f-last", String.valueOf(TODAY.getYear()));
        submit(page);
        page.click("a[href$='/objectives/new']");
        page.fill("#f-title", "校园目标");
        choose(page, "#f-indicator", "授课");
        choose(page, "#f-area", "禾川县");
        choose(page, "#f-unit", SCHOOL);
        page.fill("#f-baseline", "100");
        page.fill("#f-target", "120");
        submit(page);
        page.click("a[href$='/measures/new']");
        page.fill("#f-title", "校园措施");
        page.fill("#f-begins", TODAY.toString());
        page.fill("#f-ends", TODAY.plusDays(1).toString());
        choose(page, "#f-unit", SCHOOL);
        submit(page);
        page.click("main summary");
        page.fill("#f-title1", "校园任务");
        choose(page, "#f-unit1", SCHOOL);
        page.fill("#f-due1", TODAY.toString());
        page.click("form[action$='/tasks'] button");
        assertThat(page.locator("tr:has-text('校园任务')")).containsText("待接受");
    }

    private void acceptsAndDoes(Visit school) {
        var page = school.page();
        school.open("/tasks");
        page.click("td a:has-text('校园任务')");
        page.click("form[action$='/accept'] button");
        page.fill("#f-finish", "上了两节课");
        page.click("form[action$='/finish'] button");
        assertThat(page.locator("[role=status]")).containsText("已报完成");
    }

    private String drawn() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var page = office.page();
            page.onDialog(Dialog::accept);
            office.open("/inspections/new");
            page.fill("#f-title", "校园督查");
            choose(page, "#f-checklist", "学校预防教育督查");
            page.check("input[name=kinds][value=SCHOOL]");
            page.fill("#f-size", "3");
            page.click("main form button");
            page.click("form[action$='/freeze'] button");
            page.click("form[action$='/draw'] button");
            assertThat(page.locator("main")).containsText("本页刚刚复算过，结果一致");
            return path(page);
        }
    }

    private void findsSomething(Visit inspector, String inspection) {
        var page = inspector.page();
        inspector.open(inspection);
        page.locator("td a:has-text('" + SCHOOL + "')").click();
        page.waitForURL("**/visits/*");
        page.locator("input[value=PASS]").all().forEach(Locator::check);
        page.check("input[name=verdict4][value=FAIL]");
        page.fill("#f-seen4", "心理辅导室的门上没有开放时间");
        page.fill("#f-shown4", "照片 1 张");
        page.click("form[data-visit] button");
        assertThat(page.locator("main")).containsText("检查结果已收到");
        assertThat(page.locator("td a[href^='/findings/']")).hasCount(1);
    }

    private void mends(Visit school) {
        var page = school.page();
        school.open("/findings");
        page.click("td a:has-text('心理辅导')");
        page.fill("#f-answer", "已张贴开放时间");
        page.fill("#f-shown", "照片 1 张");
        page.click("form[action$='/answer'] button");
        assertThat(page.locator("[role=status]")).containsText("等待核查");
    }

    private void verifies(Visit inspector) {
        var page = inspector.page();
        inspector.open("/findings?list=WAITING&words=心理辅导");
        page.click("td a[href^='/findings/']");
        page.fill("#f-verify", "到场查看，已张贴");
        page.click("form[action$='/verify'] button");
        assertThat(page.locator("[role=status]")).containsText("已核查通过");
    }

    private void closes(Visit office) {
        var page = office.page();
        office.open("/findings?list=ALL&words=心理辅导");
        page.click("td a[href^='/findings/']");
        page.click("form[action$='/close'] button");
        assertThat(page.locator("main")).containsText("已办结");
    }

    private void putsASchemeIntoForce(Visit office) {
        var page = office.page();
        office.open("/schemes/new");
        page.fill("#f-title", "校园考核");
        choose(page, "#f-units", "学校");
        submit(page);
        var scheme = path(page);

        office.open(scheme + "/criterion?kind=AUDIT");
        criterion(page, "按期完成任务", "50", "按期完成的任务");
        submit(page);
        office.open(scheme + "/criterion?kind=DEDUCTIONS");
        criterion(page, "督查问题", "30", "督查问题：较重");
        page.fill("#f-points1", "4");
        page.fill("#f-most", "10");
        page.fill("#f-floor", "0");
        submit(page);
        office.open(scheme + "/criterion?kind=SURVEY");
        criterion(page, "师生满意度", "20", "人工录入");
        page.fill("#f-called1", "校园师生满意度");
        page.fill("#f-answers", "1");
        submit(page);
        office.accessible();
        page.fill("#f-from", TODAY.toString());
        page.click("form[action$='/enforce'] button");
        assertThat(page.locator("[role=status]")).containsText("已生效");
    }

    private void mistypesASurvey(Visit office) {
        surveyed(office, SCHOOL, "3");
        surveyed(office, OTHER, "5");
    }

    private String judged() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var page = office.page();
            page.onDialog(Dialog::accept);
            office.open("/assessments/new");
            choose(page, "#f-scheme", "校园考核");
            page.fill("#f-first", TODAY.toString());
            page.fill("#f-last", TODAY.toString());
            submit(page);
            assertThat(page.locator("tr:has-text('" + SCHOOL + "') strong")).hasText("78.00");
            assertThat(page.locator("tr:has-text('" + OTHER + "') strong")).hasText("100.00");
            office.accessible();
            page.click("form[action$='/publish'] button");
            assertThat(page.locator("[role=status]")).containsText("已公布");
            return path(page);
        }
    }

    private void appeals(Visit school, String score) {
        var page = school.page();
        school.open(score);
        page.click("td a:has-text('" + SCHOOL + "')");
        assertThat(page.locator("main")).containsText("78.00");
        assertThat(page.locator("main a[href^='/findings/']")).hasCount(1);
        assertThat(page.locator("main a[href^='/tasks/']")).hasCount(1);
        school.accessible();
        choose(page, "#f-criterion", "师生满意度");
        page.click("form[action$='/appeal'] button");
        assertThat(page.locator("#e-reason")).isVisible();
        page.fill("#f-reason", "报告上是 4 分，录成了 3 分");
        page.click("form[action$='/appeal'] button");
        assertThat(page.locator("[role=status]")).containsText("申诉已提交");
    }

    private void upholds(Visit inspector) {
        var page = inspector.page();
        inspector.open("/appeals");
        page.locator("tr:has-text('" + SCHOOL + "') a").first().click();
        inspector.accessible();
        page.fill("#f-words", "核对报告，确为录入错误");
        page.click("button[name=verdict][value=YES]");
        assertThat(page.locator("[role=status]")).containsText("申诉成立");
    }

    private void corrects(Visit office, String score) {
        var page = office.page();
        surveyed(office, SCHOOL, "4");
        office.open(score);
        page.fill("#f-reason", "录入错误，更正后重新计算");
        page.click("form[action$='/again'] button");
        assertThat(page.locator("tr:has-text('" + SCHOOL + "') strong")).hasText("83.00");
        page.click("form[action$='/publish'] button");
        assertThat(page.locator("[role=status]")).containsText("已公布");
    }

    private void proposesNextYearsMoney(Visit office) {
        var page = office.page();
        office.open("/funds/sources/new");
        page.fill("#f-name", "校园经费");
        page.fill("#f-year", String.valueOf(TODAY.getYear() + 1));
        page.fill("#f-amount", "10000");
        page.fill("#f-purpose", "校园预防教育");
        submit(page);
        assertThat(page.locator("main .is-invalid")).hasCount(0);
        office.open("/funds/allocations/new");
        choose(page, "#f-source", "校园经费");
        choose(page, "#f-use", "预防教育");
        page.fill("#f-title", "校园分配");
        page.fill("#f-pool", "10000");
        page.uncheck("input[name=kinds][value=TOWNSHIP]");
        page.check("input[name=kinds][value=SCHOOL]");
        page.fill("#f-population", "0");
        page.fill("#f-need", "0");
        page.fill("#f-remoteness", "0");
        page.fill("#f-results", "100");
        page.fill("#f-floor", "0");
        page.fill("#f-minimum", "0");
        page.fill("#f-reason", "按考核结果分配");
        page.click("button[name=act][value=preview]");
        assertThat(page.locator("tr:has-text('" + SCHOOL + "')")).containsText("2,932.86");
        assertThat(page.locator("tr:has-text('" + OTHER + "')")).containsText("3,533.57");
        office.accessible();
        page.click("button[name=act][value=propose]");
        assertThat(page.locator("h1")).hasText("校园分配");
    }

    private void decides(Visit deputy) {
        var page = deputy.page();
        deputy.open("/funds/allocations");
        page.click("td a:has-text('校园分配')");
        page.click("form[action$='/decide'] button");
        assertThat(page.locator("tr:has-text('" + SCHOOL + "')")).containsText("2,932.86");
        assertThat(page.locator("form[action$='/decide']")).hasCount(0);
    }

    private void as(String name, Consumer<Visit> work) {
        try (var visit = Visit.onOldScreen(port).signIn(name)) {
            visit.page().onDialog(Dialog::accept);
            work.accept(visit);
        }
    }

    private static void surveyed(Visit office, String school, String mean) {
        var page = office.page();
        office.open("/entries/new?datum=校园师生满意度");
        choose(page, "#f-unit", school);
        page.fill("#f-day", TODAY.toString());
        page.fill("#f-mean", mean);
        page.fill("#f-answers", "40");
        page.fill("#f-evidence", "满意度调查报告");
        submit(page);
        assertThat(page.locator("[role=status]")).containsText("已录入");
    }

    private static void criterion(Page page, String name, String weight, String datum) {
        page.fill("#f-name", name);
        page.fill("#f-weight", weight);
        choose(page, "#f-datum1", datum);
    }

    private static void choose(Page page, String select, String text) {
        Visit.choose(page.locator(select), text);
    }

    private static void submit(Page page) {
        page.click("main form .btn-primary");
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
