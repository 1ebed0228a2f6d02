package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.database.SupportConnections;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker asks a contact they chose and is answered, and whoever leads, administers or audits finds nothing of it. */
@DemoInBrowser
class SupportInBrowserTest {

    private static final String WORDS = "浏览器里的求助：连着三个周末都在加班";
    private static final String ANSWER = "浏览器里的回复：下周我们一起排一排";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    SupportConnections connections;

    @Test
    void aWorkerAsksTheContactTheyChooseAndOnlyTheTwoOfThemFindIt() {
        agreesToBeAsked("supervisor");
        var path = asksOnAPhone("jobs");

        answersOnAnOldScreen("supervisor", path);

        try (var jobs = Visit.onPhone(port).signIn("jobs")) {
            assertThat(jobs.page().locator("main")).containsText("条私密消息等您看");
            jobs.open(path).accessible();
            assertThat(jobs.page().locator("main")).containsText(ANSWER);
            assertThat(jobs.page().locator("main")).containsText("休息几天");
        }
        for (var other : List.of("health", "office", "deputy", "admin", "auditor", "dpo", "counsellor")) {
            findsNothing(other, path);
        }
        theDatabaseShowsItToTheTwoAlone(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));

        withdraws("jobs", path);
        try (var supervisor = Visit.onPhone(port).signIn("supervisor")) {
            assertThat(status(supervisor, path)).isEqualTo(404);
        }
    }

    @Test
    void whoeverLeadsAUnitCannotBeAContactAndWhoeverLeadsTheWorkersOwnIsNotOffered() {
        agreesToBeAsked("education");
        try (var care = Visit.onPhone(port).signIn("care")) {
            care.open("/staff/support/new");
            assertThat(care.page().locator("#f-contact")).containsText("何书文");
        }
        try (var education = Visit.onOldScreen(port).signIn("education")) {
            education.open("/staff/support/new");
            assertThat(education.page().locator("#f-contact")).not().containsText("何书文");
            education.open("/staff/support/contact").page().click("form[action$='/stop'] button");
            assertThat(education.page().locator("[role=status]")).containsText("不再有新的人选您");
        }
    }

    private void agreesToBeAsked(String name) {
        try (var contact = Visit.onPhone(port).signIn(name)) {
            contact.open("/staff/support/contact").accessible();
            contact.page().locator("form[action$='/offer'] button").press("Enter");
            assertThat(contact.page().locator("[role=status]")).containsText("您已成为联系人");
            contact.accessible();
        }
    }

    private String asksOnAPhone(String name) {
        try (var worker = Visit.onPhone(port).signIn(name)) {
            worker.open("/staff/support").accessible();
            worker.page().click("main a:has-text('我要求助')");
            worker.accessible();
            worker.page().click("main button:has-text('发送')");
            assertThat(worker.page().locator("#e-contact")).containsText("请从名单里选一位");
            assertThat(worker.page().locator("#e-text")).containsText("请写几句");
            worker.accessible();
            Visit.choose(worker.page().locator("#f-contact"), "温若水");
            worker.page().fill("#f-text", WORDS);
            worker.page().locator("main button:has-text('发送')").press("Enter");
            assertThat(worker.page().locator("[role=status]")).containsText("只有你们两人能看到");
            worker.accessible();
            var address = worker.page().url();
            worker.open("/staff/support").accessible();
            assertThat(worker.page().locator("main")).containsText("温若水");
            return address.substring(address.indexOf("/staff"));
        }
    }

    private void answersOnAnOldScreen(String name, String path) {
        try (var contact = Visit.onOldScreen(port).signIn(name)) {
            assertThat(contact.page().locator("main")).containsText("条私密消息等您看");
            contact.open("/staff/support/contact").accessible();
            assertThat(contact.page().locator("tr:has-text('杜勤')")).containsText("等您回复");
            contact.page().locator("tr:has-text('杜勤') a").click();
            assertThat(contact.page().locator("main")).containsText(WORDS);
            contact.page().selectOption("#f-suggestion", "REST");
            contact.page().fill("#f-text", ANSWER);
            contact.page().click("main button:has-text('发送')");
            assertThat(contact.page().locator("[role=status]")).containsText("已写上");
            contact.accessible();
            assertThat(contact.page().locator("form[action$='/withdraw']")).hasCount(0);
            assertThat(contact.page().url()).endsWith(path);
        }
    }

    private void findsNothing(String name, String path) {
        try (var other = Visit.onOldScreen(port).signIn(name)) {
            assertThat(status(other, path)).as(name).isEqualTo(404);
            for (var list : List.of("/staff/support", "/staff/support/contact")) {
                other.open(list);
                assertThat(other.page().locator("main")).not().containsText("杜勤");
                assertThat(other.page().locator("main")).not().containsText("温若水");
            }
            var trail = other.page().request().get("/audit");
            if (trail.ok()) {
                assertThat(trail.text()).as(name).doesNotContain(path).doesNotContain("supportAsked");
            }
            assertThat(other.page().request().get("/notices").text()).as(name).doesNotContain(WORDS);
        }
    }

    private void theDatabaseShowsItToTheTwoAlone(UUID request) {
        assertThat(shown(request, account("杜勤"))).isOne();
        assertThat(shown(request, account("温若水"))).isOne();
        for (var other : database.sql("select id from units.account where name not in ('杜勤', '温若水')")
                .query(UUID.class)
                .list()) {
            assertThat(shown(request, other)).isZero();
        }
    }

    private UUID account(String name) {
        return database.sql("select id from units.account where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    /** How many rows of the request the role of support is shown in the name of an account. */
    private long shown(UUID request, UUID account) {
        var support = JdbcClient.create(connections.source());
        return Objects.requireNonNull(transaction().execute(status -> {
            support.sql("select set_config('staff_support.account', ?, true)")
                    .param(account.toString())
                    .query(String.class)
                    .single();
            return support.sql("select count(*) from staff_support.request where id = ?")
                    .param(request)
                    .query(Long.class)
                    .single();
        }));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(connections.source()));
    }

    private void withdraws(String name, String path) {
        try (var worker = Visit.onPhone(port).signIn(name)) {
            worker.page().onDialog(dialog -> dialog.accept());
            worker.open(path).page().click("form[action$='/withdraw'] button");
            assertThat(worker.page().locator("[role=status]")).containsText("已删除");
            assertThat(worker.page().locator("main")).not().containsText("温若水");
        }
    }

    private static int status(Visit visit, String path) {
        return visit.page().request().get(path).status();
    }
}
