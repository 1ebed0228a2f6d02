package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phone that loses its signal, its session, or its holder, and sends what was typed once all the same. */
@DemoInBrowser
class FieldInBrowserTest {

    private static final LocalDate TODAY = Today.inTheCounty();
    private static final Pattern KEPT =
            Pattern.compile("/field(/whose|/forms/[a-z-]+|\\.webmanifest)?|/visits/[0-9a-f-]{36}"
                    + "|/(css|js|icons|webjars)/.*|/favicon\\.svg");

    @LocalServerPort
    int port;

    @Test
    void aLessonAndAnEventAreNotedWithoutASignalOutliveAClosedBrowserAndArriveOnce() {
        try (var school = Visit.onPhone(port).signIn("school")) {
            var event = planned(school, "家长会：怎样谈拒绝");
            var page = onThePhone(school);
            school.accessible();

            school.context().setOffline(true);
            page.close();
            page = opened(school);
            assertThat(page.locator("#field-offline")).isVisible();
            page.click("a[data-pick]:has-text('高一')");
            page.click("form[data-field] button.btn-primary");
            assertThat(page.locator("#e-classLabel")).containsText("请填写这一项");
            page.fill("#f-classLabel", "8班");
            page.fill("#f-pupils", "39");
            page.selectOption("#f-teacher", "COUNSELLOR");
            assertThat(page.locator("#f-on")).hasValue(TODAY.toString());
            Accessibility.check(page);
            Accessibility.checkWidth(page);
            page.click("form[data-field] button.btn-primary");
            noteReach(page, "家长会：怎样谈拒绝", "74");
            assertThat(page.locator("#field-records li")).hasCount(2);
            assertThat(page.locator("a[data-pick]:has-text('家长会：怎样谈拒绝')")).containsText("本机有 1 条未送达");

            page.close();
            page = opened(school);
            assertThat(page.locator("#field-records li")).hasCount(2);
            assertThat(page.locator("#field-records")).containsText("8班");
            assertThat(page.locator("#field-status")).containsText("没有信号");
            Accessibility.check(page);
            Accessibility.checkWidth(page);

            school.context().setOffline(false);
            assertThat(page.locator("#field-status")).containsText("已送达 2 条，全部发送完毕");
            assertThat(page.locator("#field-records li")).hasCount(0);
            assertThat(page.locator("#field-last")).containsText("2 条");
            page.navigate("/prevention/held?words=8班");
            assertThat(page.locator("tr:has-text('高一 8班')")).hasCount(1);
            page.navigate(event);
            assertThat(page.locator("main strong:has-text('74')")).isVisible();
        }
    }

    @Test
    void whatArrivedWithoutAnAnswerCannotBeChangedAndIsSettledByItself() {
        try (var school = Visit.onPhone(port).signIn("school")) {
            var page = onThePhone(school);
            page.context().route("**/field/records", route -> {
                route.fetch(); // the server has it
                route.abort("connectionreset"); // and the phone does not know
            });
            noteLesson(page, "高一", "7班", "38");
            assertThat(page.locator("#field-records li[data-state=tried]")).containsText("还不知道是否送达");
            assertThat(page.locator("[data-part=mend]")).isHidden();
            Accessibility.check(page);

            page.context().unroute("**/field/records");
            page.click("#field-send");
            assertThat(page.locator("#field-records li")).hasCount(0);
            page.navigate("/prevention/held?words=7班");
            assertThat(page.locator("tr:has-text('高一 7班')")).hasCount(1);
        }
    }

    @Test
    void aRefusedRecordIsMendedAndAnOutcomeNotedMeanwhileStandsBesideOnesOwn() {
        try (var school = Visit.onPhone(port).signIn("school")) {
            var event = planned(school, "校园开放日展板");
            var page = onThePhone(school);
            page.onDialog(Dialog::accept);
            school.context().setOffline(true);
            noteReach(page, "校园开放日展板", "74");
            noteLesson(page, "高一", "6班", "5000");
            try (var colleague = Visit.onOldScreen(port).signIn("school")) {
                colleague.page().navigate(event);
                colleague.page().fill("#f-people", "90");
                colleague.page().selectOption("#f-method", "ESTIMATED");
                colleague.page().click("form[action$='/held'] button");
                assertThat(colleague.page().locator("[role=status]")).containsText("结果已登记");
            }
            school.context().setOffline(false);
            assertThat(page.locator("#field-status")).containsText("还有 2 条需要您处理");
            var conflict = page.locator("#field-records li[data-state=conflict]");
            assertThat(conflict.locator("[data-part=there]")).containsText("90");
            assertThat(conflict.locator("[data-part=typed]")).containsText("74");
            var refused = page.locator("#field-records li[data-state=refused]");
            assertThat(refused).containsText("1 至 2,000 之间的整数");
            school.accessible();

            conflict.locator("[data-part=instead]").click();
            assertThat(conflict).hasCount(0);
            refused.locator("[data-part=mend]").click();
            assertThat(page.locator("#e-pupils")).containsText("1 至 2,000 之间的整数");
            page.fill("#f-pupils", "50");
            page.click("form[data-field] button.btn-primary");
            assertThat(page.locator("#field-status")).containsText("全部发送完毕");
            page.navigate(event);
            assertThat(page.locator("main strong:has-text('74')")).isVisible();
            page.navigate("/prevention/held?words=6班");
            assertThat(page.locator("tr:has-text('高一 6班')")).containsText("50");
        }
    }

    @Test
    void theQueueOutlivesTheSessionAndBelongsToItsAccount() {
        try (var school = Visit.onPhone(port).signIn("school")) {
            var page = onThePhone(school);
            school.context().setOffline(true);
            noteLesson(page, "高一", "5班", "37");
            school.context().clearCookies();
            school.context().setOffline(false);
            assertThat(page.locator("#field-status")).containsText("登录已失效");
            assertThat(page.locator("#field-sign-in")).isVisible();
            assertThat(page.locator("#field-records li")).hasCount(1);

            school.signIn("office").open("/field");
            assertThat(page.locator("#field-count")).containsText("没有待发送的记录");
            assertThat(page.locator("#field-records li")).hasCount(0);
            page.waitForSelector("#field[data-kept=true]");
            assertThat(page.evaluate("caches.match('/field').then(kept => kept.text())"))
                    .asString()
                    .doesNotContain("高一");

            page.click("form[action='/sign-out'] button");
            page.waitForURL("**/sign-in?left");
            assertThat(page.evaluate("caches.keys()")).isEqualTo(List.of());

            school.signIn("school").open("/field");
            assertThat(page.locator("#field-status")).containsText("已送达 1 条");
        }
    }

    @Test
    void signingOutWithRecordsThatWaitWarnsAndLeavesThem() {
        try (var school = Visit.onPhone(port).signIn("school")) {
            var page = onThePhone(school);
            school.context().setOffline(true);
            noteLesson(page, "高一", "4班", "36");
            page.onceDialog(Dialog::dismiss);
            page.click("form[action='/sign-out'] button");
            assertThat(page.locator("#field-records li")).hasCount(1);
            assertThat(page.evaluate("caches.has('qinghe-field')")).isEqualTo(true);
            page.onceDialog(Dialog::accept);
            page.click("#field-records [data-part=discard]");
            assertThat(page.locator("#field-records li")).hasCount(0);
        }
    }

    @Test
    void thePhoneKeepsNoOtherPageAndNoOtherPagePassesThroughTheWorker() {
        try (var phone = Visit.onPhone(port).signIn("inspector")) {
            onThePhone(phone);
            assertThat(kept(phone.page()))
                    .anyMatch(path -> path.startsWith("/visits/"))
                    .allMatch(path -> KEPT.matcher(path).matches());
            passesBy(phone, "/", "/inspections", "/findings", "/account");
            phone.context().clearCookies();
            phone.signIn("counsellor");
            passesBy(phone, "/care", "/care/calendar");
            phone.page().locator("main a[href^='/care/']").first().click();
            assertThat(phone.page().evaluate("navigator.serviceWorker.controller"))
                    .isNull();
            assertThat(kept(phone.page()))
                    .as("what is left for another account")
                    .isEmpty();
        }
    }

    private static void passesBy(Visit phone, String... paths) {
        for (var path : paths) {
            phone.open(path);
            assertThat(phone.page().evaluate("navigator.serviceWorker.controller"))
                    .as(path)
                    .isNull();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate("""
                async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()))))
                    .flat().map(request => new URL(request.url).pathname)
                """);
    }

    /** Opens the app with a signal, until the phone has what it needs without one. */
    private static Page onThePhone(Visit visit) {
        visit.open("/field");
        visit.page().waitForSelector("#field[data-kept=true]");
        visit.page().reload();
        visit.page().waitForSelector("#field[data-kept=true]");
        return visit.page();
    }

    private static Page opened(Visit visit) {
        var page = visit.context().newPage();
        page.navigate("/field");
        return page;
    }

    private static void noteLesson(Page page, String grade, String classLabel, String pupils) {
        page.click("a[data-pick]:has-text('" + grade + "')");
        page.fill("#f-classLabel", classLabel);
        page.fill("#f-pupils", pupils);
        page.selectOption("#f-teacher", "COUNSELLOR");
        page.click("form[data-field] button.btn-primary");
        page.waitForURL("**/field");
    }

    private static void noteReach(Page page, String title, String people) {
        page.click("a[data-pick]:has-text('" + title + "')");
        page.fill("#f-people", people);
        page.selectOption("#f-method", "COUNTED");
        page.click("form[data-field] button.btn-primary");
        page.waitForURL("**/field");
    }

    /** Plans an event for today, and returns its address. */
    private static String planned(Visit visit, String title) {
        visit.open("/prevention/events/new");
        var page = visit.page();
        page.selectOption("#f-kind", "LECTURE");
        page.fill("#f-title", title);
        page.fill("#f-place", "学校礼堂");
        page.fill("#f-day", TODAY.toString());
        page.click("main form button.btn-primary");
        assertThat(page.locator("[role=status]")).isVisible();
        return page.url();
    }
}
