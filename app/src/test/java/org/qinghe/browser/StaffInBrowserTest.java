package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What workers learn, how much lies with them, and a word of thanks. */
@DemoInBrowser
class StaffInBrowserTest {

    private static final LocalDate TODAY = Today.inTheCounty();

    @LocalServerPort
    int port;

    @Autowired
    Collection<ScheduledTaskHolder> scheduled;

    @Test
    void aCertificateThatEndsSoonIsEnteredOnAPhoneAndItsHolderSeesIt() {
        try (var phone = Visit.onPhone(port).signIn("health")) {
            var page = phone.open("/staff/certificates/new").accessible().page();
            page.selectOption("#f-holder", new SelectOption().setLabel("林晓岚"));
            page.fill("#f-title", "浏览器里的证书");
            page.fill("#f-issuer", "县委党校");
            page.fill("#f-issuedOn", TODAY.minusYears(2).toString());
            page.fill("#f-validUntil", TODAY.minusYears(3).toString());
            page.locator("main button:has-text('登记')").press("Enter");
            assertThat(page.locator("#e-validUntil")).containsText("应晚于发证日期");
            phone.accessible();

            page.fill("#f-validUntil", TODAY.plusDays(30).toString());
            page.locator("main button:has-text('登记')").press("Enter");
            assertThat(page.locator("[role=status]")).containsText("证书已登记");
            phone.accessible();

            phone.open("/staff/mine").accessible();
            assertThat(page.locator("tr:has-text('浏览器里的证书')")).containsText("即将到期");
        }
        try (var education = Visit.onOldScreen(port).signIn("education")) {
            education.open("/staff/certificates");
            assertThat(education.page().locator("main")).not().containsText("浏览器里的证书");
        }
    }

    @Test
    void theHolderAndNobodyElseIsRemindedOfACertificateThatEndsAndNeverOfOneWithoutALastDay() {
        try (var health = Visit.onOldScreen(port).signIn("health")) {
            kept(health, "即将到期的急救证", TODAY.plusDays(40).toString());
            kept(health, "长期有效的讲师证", "");
            assertThat(health.page().locator("tr:has-text('长期有效的讲师证')")).containsText("长期有效");
            health.page()
                    .locator("form[action='/staff/certificates']")
                    .getByRole(AriaRole.CHECKBOX)
                    .check();
            health.page().locator("form[action='/staff/certificates'] button").press("Enter");
            assertThat(health.page().locator("main")).containsText("即将到期的急救证");
            assertThat(health.page().locator("main")).not().containsText("长期有效的讲师证");
        }

        remindOfCertificates();

        try (var health = Visit.onPhone(port).signIn("health")) {
            health.open("/notices?search=急救证").accessible();
            health.page().locator("td a:has-text('即将到期的急救证')").click();
            assertThat(health.page().locator("h1")).containsText("我的学习");
            assertThat(health.page().locator("tr:has-text('即将到期的急救证')")).containsText("即将到期");
            health.open("/notices?search=讲师证");
            assertThat(health.page().locator("main")).containsText("没有符合条件的通知");
        }
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/notices?search=急救证");
            assertThat(office.page().locator("main")).containsText("没有符合条件的通知");
        }
    }

    /** Runs at once what runs by itself in the morning. */
    private void remindOfCertificates() {
        scheduled.stream()
                .flatMap(each -> each.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().endsWith("CertificateKeeping.remind"))
                .findFirst()
                .orElseThrow()
                .getRunnable()
                .run();
    }

    private static void kept(Visit visit, String title, String until) {
        var page = visit.open("/staff/certificates/new").page();
        page.selectOption("#f-holder", new SelectOption().setLabel("林晓岚"));
        page.fill("#f-title", title);
        page.fill("#f-issuer", "县红十字会");
        page.fill("#f-issuedOn", TODAY.minusYears(1).toString());
        page.fill("#f-validUntil", until);
        page.click("main button:has-text('登记')");
        assertThat(page.locator("[role=status]")).containsText("证书已登记");
    }

    @Test
    void aLeaderHoldsATrainingThatAWorkerOfAnotherUnitComesTo() {
        String training;
        try (var health = Visit.onOldScreen(port).signIn("health")) {
            var page = health.open("/staff/trainings/new").page();
            page.fill("#f-title", "浏览器里的培训");
            page.selectOption("#f-topic", "LAW");
            page.fill("#f-begins", TODAY.plusDays(2).toString());
            page.fill("#f-hours", "很久");
            page.fill("#f-place", "二楼教室");
            page.check("input[name=open]");
            page.click("main button:has-text('保存')");
            assertThat(page.locator("#e-hours")).containsText("学时数");
            page.fill("#f-hours", "1.5");
            page.click("main button:has-text('保存')");
            assertThat(page.locator("[role=status]")).containsText("可以报名");
            training = page.url();
        }
        try (var education = Visit.onPhone(port).signIn("education")) {
            education.page().navigate(training);
            education.accessible();
            education.page().locator("form[action$='/come'] button").press("Enter");
            assertThat(education.page().locator("[role=status]")).containsText("已为您报名");
        }
        try (var health = Visit.onOldScreen(port).signIn("health")) {
            health.page().navigate(training);
            assertThat(health.page().locator("main")).containsText("何书文");
        }
    }

    @Test
    void onlyThoseWhoAnswerForAUnitSeeWhatLiesWithItsWorkers() {
        try (var health = Visit.onPhone(port).signIn("health")) {
            health.open("/staff/load").accessible();
            health.open("/staff/load/unit").accessible();
            assertThat(health.page().locator("main")).containsText("林晓岚");
            assertThat(health.page().locator("main")).not().containsText("何书文");
        }
        try (var police = Visit.onOldScreen(port).signIn("police")) {
            police.open("/staff/load").accessible();
            assertThat(status(police, "/staff/load/unit")).isEqualTo(404);
        }
    }

    @Test
    void thanksAreProposedByOneAgreedToByAnotherAndShownOnceWhoIsThankedWantsIt() {
        var reason = "浏览器里的感谢：耐心讲解统计口径";
        String path;
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var page = office.open("/staff/thanks/new").page();
            page.selectOption("#f-unit", new SelectOption().setLabel("县卫生健康局"));
            page.click("button:has-text('选择单位')");
            office.accessible();
            page.selectOption("#f-worker", new SelectOption().setLabel("林晓岚"));
            page.selectOption("#f-sort", "THANKS");
            page.click("form[method=post] button:text-is('提出')");
            assertThat(page.locator("#e-reason")).containsText("请填写此项");
            page.fill("#f-reason", reason);
            page.click("form[method=post] button:text-is('提出')");
            assertThat(page.locator("[role=status]")).containsText("等待另一人同意");
            path = page.url();
        }
        try (var deputy = Visit.onOldScreen(port).signIn("deputy")) {
            deputy.open(path).accessible();
            deputy.page().click("form[action$='/agree'] button");
            assertThat(deputy.page().locator("[role=status]")).containsText("已告诉本人");
        }
        try (var police = Visit.onOldScreen(port).signIn("police")) {
            assertThat(status(police, path)).isEqualTo(404);
        }
        try (var health = Visit.onPhone(port).signIn("health")) {
            health.open("/staff/thanks?list=mine").accessible();
            assertThat(health.page().locator("main")).containsText(reason);
            health.open(path).page().click("form[action$='/publish'] button");
            assertThat(health.page().locator("[role=status]")).containsText("现在都能看到");
            health.accessible();
        }
        try (var police = Visit.onOldScreen(port).signIn("police")) {
            police.open("/staff/thanks").accessible();
            assertThat(police.page().locator("main")).containsText(reason);
        }
    }

    private static int status(Visit visit, String path) {
        return visit.page().request().get(path).status();
    }
}
