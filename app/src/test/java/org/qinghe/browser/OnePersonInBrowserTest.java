package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole path of one person, from the public door to the closing and back after a relapse, with the refusals on the way. */
@DemoInBrowser
class OnePersonInBrowserTest {

    private static final LocalDate TODAY = Today.inTheCounty();

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String alias = "小禾" + mark;
    private String record = "";

    @Test
    void aPersonAsksIsHelpedDecidesIsReferredLeavesAndComesBack() {
        try (var person = Visit.onPhone(port);
                var worker = Visit.onOldScreen(port).signIn("care");
                var clinician = Visit.onOldScreen(port).signIn("clinician");
                var adviser = Visit.onOldScreen(port).signIn("jobs")) {
            person.page().onDialog(dialog -> dialog.accept());
            worker.page().onDialog(dialog -> dialog.accept());
            clinician.page().onDialog(dialog -> dialog.accept());
            var code = asks(person);
            isAnswered(worker);
            agrees(worker, clinician);
            isScreened(worker);
            plans(worker);
            isTreated(clinician);
            findsWork(adviser);
            makesAppointments(worker);
            looksAndDecides(person, code, worker, adviser);
            getsBetter(worker);
            isReferred(worker, person);
            leavesAndComesBack(worker, person);
        }
    }

    /** Nothing typed is lost by a wrong form, and what is wrong is said beside the field. */
    private String asks(Visit person) {
        person.open("/help");
        person.page().click("main a.btn:has-text('请他们联系我') >> nth=0");
        var page = person.page();
        page.fill("#f-alias", "110101199003071234");
        page.fill("#f-times", "晚上七点以后");
        page.click("button:has-text('发送')");
        assertThat(page.locator("#e-alias")).containsText("不要写身份证号");
        assertThat(page.locator("#e-reach")).containsText("请写一个号码");
        assertThat(page.locator("#e-agreed")).containsText("没有您的同意");
        assertThat(page.locator("#f-times")).hasValue("晚上七点以后");
        page.fill("#f-alias", alias);
        page.fill("#f-reach", "000 " + mark);
        page.check("input[name=agreed]");
        page.click("button:has-text('发送')");
        var code = page.locator("[data-code]").innerText();
        assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        return code;
    }

    /** Before the person agrees to care, no sheet opens. */
    private void isAnswered(Visit worker) {
        worker.open("/care/waiting");
        row(worker.page(), alias).locator("button").click();
        assertThat(worker.page().locator("h1")).containsText(alias);
        record = worker.page().url().replaceAll("\\?.*", "").replaceAll("^https?://[^/]+", "");
        worker.page().navigate(record + "/notes/goal");
        assertThat(worker.page().locator("h1")).containsText("本人没有同意");
    }

    private void agrees(Visit worker, Visit clinician) {
        var page = worker.page();
        page.navigate(record + "?for=FIRST_CONTACT");
        page.click("summary:has-text('记下新的同意')");
        page.check("input[value='CARE.sensitive']");
        note(page);
        assertThat(page.locator("#e-agreed")).containsText("须与同一用途的同意一起勾选");
        for (var box :
                new String[] {"CARE", "CARE.sensitive", "TREATMENT", "TREATMENT.sensitive", "JOB_SUPPORT", "FOLLOW_UP"
                }) {
            page.check("input[name=agreed][value='" + box + "']");
        }
        page.check("input[name=way][value=SPOKEN]");
        note(page);
        assertThat(page.locator("section[aria-labelledby=h-consents] tbody tr")).hasCount(7);
        clinician.page().navigate(record + "/notes/treatment");
        assertThat(clinician.page().locator("h1")).containsText("没有这份记录");
        for (var colleague : new String[] {"陆知远", "杜勤"}) {
            page.selectOption("#f-worker", new SelectOption().setLabel(colleague));
            page.click("form[action$='/workers'] button");
            assertThat(page.locator(".alert-success")).containsText("已增加");
        }
    }

    private static void note(Page page) {
        page.click("form[action$='/consents'] button.btn-primary");
    }

    private void isScreened(Visit worker) {
        var page = worker.page();
        page.navigate(record + "/screening/PHQ9");
        choose(page, "1", 1);
        page.click("main form .btn-primary");
        assertThat(page.locator("[role=alert]")).containsText("还有没回答的题目");
        assertThat(page.locator("#e-q9")).containsText("请选择一项");
        assertThat(page.locator("input[name=q1][value='1']")).isChecked();
        for (int number = 2; number <= 9; number++) {
            choose(page, String.valueOf(number), number == 9 ? 2 : 1);
        }
        page.click("main form .btn-primary");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/notes/safety-plan"));
        assertThat(page.locator("main")).containsText("一起做安全计划");
        assertThat(page.locator("main")).containsText("12356");
        fill(page, "signs", "夜里睡不着，一个人想个不停");
        fill(page, "people", "给姐姐打电话");
        save(page);
        page.navigate(record + "/screening/ASSIST");
        worker.accessible();
        page.click("summary:has-text('阿片类')");
        for (int number = 2; number <= 7; number++) {
            page.locator("input[name='qopioids." + number + "']").nth(1).check();
        }
        page.click("main form .btn-primary");
        // 2+3+4+5 for once or twice, 6+6 for "in the past three months": 26 of 39, one below high.
        assertThat(page.locator("tbody")).containsText("阿片类：26 / 39 · 中等风险");
        assertThat(page.locator("tbody")).containsText("总分：10 / 27 · 中度");
    }

    private void plans(Visit worker) {
        var page = worker.page();
        sheet(page, "assessment", "wishes", "睡得好，回去上班");
        sheet(page, "goal", "goal", "每天散步半小时");
        page.click("a:has-text('更新或更正')");
        page.selectOption("#f-standing", "UNDER_WAY");
        save(page);
        assertThat(page.locator("article")).hasCount(1);
        assertThat(page.locator("article")).containsText("在进行");
        page.navigate(record + "/notes/session");
        fill(page, "topic", "睡眠");
        page.fill("#f-happenedOn", TODAY.plusDays(1).toString());
        page.click("main form .btn-primary");
        assertThat(page.locator("#e-happenedOn")).containsText("今天或以前");
        assertThat(page.locator("#f-topic")).hasValue("睡眠");
        page.fill("#f-happenedOn", TODAY.toString());
        save(page);
        sheet(page, "family", "with", "姐姐");
    }

    /** The clinic offers out-patient treatment; somebody begins the day they are met. */
    private void isTreated(Visit clinician) {
        try (var supervisor = Visit.onOldScreen(port).signIn("supervisor")) {
            supervisor.open("/care/capacity?for=SUPERVISION");
            supervisor.page().click("summary:has-text('登记一项')");
            supervisor.page().selectOption("#f-help", "OUT_PATIENT");
            supervisor.page().fill("#f-offerName", "夜间门诊" + mark);
            supervisor.page().fill("#f-amount", "12");
            supervisor.page().click("form[action='/care/capacity/offers'] .btn-primary");
            assertThat(supervisor.page().locator(".alert-success")).containsText("已登记");
        }
        var page = clinician.page();
        page.navigate(record + "/episodes?for=TREATMENT");
        page.selectOption("#f-offer", new SelectOption().setLabel("门诊治疗 · 夜间门诊" + mark));
        page.click("button:has-text('列入名单')");
        page.click("button:has-text('今天首次见面')");
        page.click("button:has-text('今天开始')");
        assertThat(page.locator("section[aria-labelledby=h-episodes]")).containsText("进行中");
        page.navigate(record + "/notes/treatment");
        page.selectOption("#f-form", "OUT_PATIENT");
        page.selectOption("#f-standing", "BEGUN");
        fill(page, "provider", "夜间门诊");
        save(page);
    }

    /** The adviser notes what was found; what came of it is asked three months later, and the page says from when. */
    private void findsWork(Visit adviser) {
        var page = adviser.page();
        page.navigate(record + "/notes/job-support");
        page.fill("#f-happenedOn", TODAY.minusMonths(4).toString());
        page.selectOption("#f-form", "PLACEMENT");
        page.selectOption("#f-standing", "BEGUN");
        fill(page, "what", "修车学徒");
        fill(page, "where", "镇上修车店");
        save(page);
        page.click("a:has-text('就业成效')");
        var days = page.locator("section[aria-labelledby=h-days] li");
        assertThat(days).containsText(new String[] {"可以问了", "还没到", "还没到"});
        page.selectOption("#f-now", "IN_WORK");
        page.selectOption("#f-content", "RATHER");
        save(page);
        assertThat(days).containsText(new String[] {"已记下", "还没到", "还没到"});
        adviser.accessible();
    }

    private void makesAppointments(Visit worker) {
        var page = worker.page();
        page.navigate(record + "/appointments?for=FOLLOW_UP");
        page.fill("#f-day", TODAY.minusDays(1).toString());
        page.fill("#f-time", "19:30");
        page.fill("#f-note", "带上上次写的单子");
        page.click("button:has-text('记下')");
        assertThat(page.locator("#e-day")).containsText("今天到一年以内");
        assertThat(page.locator("#f-note")).hasValue("带上上次写的单子");
        page.fill("#f-day", TODAY.plusDays(1).toString());
        page.selectOption("#f-repeat", "WEEKLY");
        page.fill("#f-times", "3");
        page.click("button:has-text('记下')");
        assertThat(page.locator("section[aria-labelledby=h-agreed] tbody tr")).hasCount(3);
        page.navigate("/care/calendar?span=day&day=" + TODAY.plusDays(1));
        assertThat(page.locator("main")).containsText(alias);
        page.navigate(record + "/messages?for=CARE");
        fill(page, "text", "今天感觉怎么样？");
        page.click("button:has-text('发送')");
    }

    /** What the person decides at their own door counts at the next click in the worker's window. */
    private void looksAndDecides(Visit person, String code, Visit worker, Visit adviser) {
        var page = person.page();
        enter(page, code);
        for (var written : new String[] {"每天散步半小时", "夜里睡不着", "夜间门诊", "镇上修车店", "阿片类"}) {
            assertThat(page.locator("main")).containsText(written);
        }
        page.navigate("/door/appointments");
        assertThat(page.locator("article")).hasCount(3);
        page.click("button:has-text('取消这次') >> nth=0");
        assertThat(page.locator("article")).hasCount(2);
        page.navigate("/door/looks");
        for (var name : new String[] {"秦月", "陆知远", "杜勤"}) {
            assertThat(page.locator("tbody")).containsText(name);
        }
        page.navigate("/door/messages");
        page.fill("#f-text", "好一点了");
        page.click("button:has-text('发送')");
        assertThat(page.locator("main")).containsText("好一点了");
        page.navigate("/door/consents");
        consent(page, "：约定的回访").locator("summary").click();
        consent(page, "：约定的回访")
                .locator("input[name=until]")
                .fill(TODAY.plusYears(3).toString());
        consent(page, "：约定的回访").locator("button:has-text('缩短到这天')").click();
        assertThat(consent(page, "：约定的回访")).containsText("比现在更早的日期");
        consent(page, "：约定的回访")
                .locator("input[name=until]")
                .fill(TODAY.plusMonths(1).toString());
        consent(page, "：约定的回访").locator("button:has-text('缩短到这天')").click();
        assertThat(page.locator(".alert-success")).containsText("已经缩短");
        consent(page, "：就业帮扶").locator("form[action*='/withdraw'] button").click();
        assertThat(page.locator(".alert-success")).containsText("马上生效");
        adviser.page().reload();
        assertThat(adviser.page().locator("h1")).containsText("本人没有同意");
        assertThat(adviser.page().locator("main")).not().containsText("修车");
        worker.page().navigate(record + "/messages?for=CARE");
        assertThat(worker.page().locator("main")).containsText("好一点了");
    }

    /** Three measures a month apart make a picture; use falls from 6 to 0 of 12. */
    private void getsBetter(Visit worker) {
        var page = worker.page();
        for (int month = 2; month >= 0; month--) {
            page.navigate(record + "/screening/BAM");
            page.fill("#f-happenedOn", TODAY.minusMonths(month).toString());
            for (int number = 1; number <= 17; number++) {
                choose(page, String.valueOf(number), month);
            }
            page.click("main form .btn-primary");
            assertThat(page.locator(".alert-success")).containsText("已保存");
        }
        page.waitForSelector(".qh-chart[data-drawn=true]");
        assertThat(page.locator("tbody tr").nth(0)).containsText("使用：0 / 12");
        assertThat(page.locator("tbody")).containsText("使用：3 / 12");
        assertThat(page.locator("tbody")).containsText("使用：6 / 12");
    }

    /** The hospital learns who it is only after the person agreed to it at their own door. */
    private void isReferred(Visit worker, Visit person) {
        var page = worker.page();
        page.navigate(record + "/referrals?for=CARE");
        page.selectOption("#f-toUnit", new SelectOption().setLabel("县人民医院"));
        page.selectOption("#f-purpose", "CARE");
        fill(page, "summary", "离家近，想在那里继续辅导");
        page.check("input[name=agrees]");
        page.click("button:has-text('提出')");
        assertThat(page.locator(".alert-success")).containsText("对方现在可以看到");
        try (var hospital = Visit.onOldScreen(port).signIn("ward")) {
            hospital.page().navigate(record + "/notes/goal");
            assertThat(hospital.page().locator("h1")).containsText("没有这份记录");
            hospital.open("/care/referred");
            row(hospital.page(), alias).locator("a").click();
            assertThat(hospital.page().locator("main")).containsText("想在那里继续辅导");
            hospital.accessible();
            hospital.page().click("button:has-text('由我接手')");
            hospital.page().click("button:has-text('交接完成')");
            assertThat(hospital.page().locator(".alert-success")).containsText("交接已完成");
        }
        person.page().navigate("/door/looks");
        assertThat(person.page().locator("tbody")).containsText("方宁 · 县人民医院");
    }

    /** After a relapse: the same record and the same plan, and nobody asks why. */
    private void leavesAndComesBack(Visit worker, Visit person) {
        var page = worker.page();
        page.navigate(record + "?for=CARE");
        page.click("button:has-text('结束服务')");
        assertThat(page.locator(".alert-success")).containsText("随时可以恢复");
        person.page().navigate("/door/mine");
        assertThat(person.page().locator("main")).containsText("服务已经结束。您随时可以回来");
        page.click("button:has-text('恢复服务')");
        assertThat(page.locator(".alert-success")).containsText("原来的计划继续");
        page.navigate(record + "/notes/goal");
        assertThat(page.locator("article")).containsText("每天散步半小时");
        person.page().navigate("/door/consents");
        consent(person.page(), "县戒毒康复门诊：评估、制定康复计划和心理辅导")
                .locator("form[action*='/withdraw'] button")
                .click();
        page.reload();
        assertThat(page.locator("h1")).containsText("本人没有同意");
        assertThat(page.locator("main")).not().containsText("每天散步半小时");
    }

    private static void enter(Page page, String code) {
        page.navigate("/door");
        page.fill("#f-code", "0000-0000-0000-0000");
        page.click("button:has-text('进入')");
        assertThat(page.locator("main")).containsText("这个号码打不开");
        page.fill("#f-code", code);
        page.click("button:has-text('进入')");
        assertThat(page.locator("h1")).containsText("我的计划");
    }

    private void sheet(Page page, String path, String field, String text) {
        page.navigate(record + "/notes/" + path);
        fill(page, field, text);
        save(page);
        assertThat(page.locator("article").first()).containsText(text);
    }

    private static void save(Page page) {
        page.click("section[aria-labelledby=h-form] .btn-primary");
        assertThat(page.locator(".alert-success")).containsText("已保存，加密存放");
    }

    private static void fill(Page page, String field, String text) {
        page.fill("#f-" + field, text);
    }

    private static void choose(Page page, String question, int answer) {
        page.check("input[name=q" + question + "][value='" + answer + "']");
    }

    private static Locator row(Page page, String text) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator consent(Page page, String text) {
        return page.locator("section[aria-labelledby=h-active] article", new Page.LocatorOptions().setHasText(text));
    }
}
