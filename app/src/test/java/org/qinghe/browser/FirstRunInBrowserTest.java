package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qinghe.testing.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** An installation for production, from the code on its console to the first sign-in. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"qinghe.mode=production", "server.shutdown=immediate"})
@ContextConfiguration(initializers = FreshDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class FirstRunInBrowserTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Test
    void theCodeOnTheConsoleMakesTheFirstAdministratorOnce(CapturedOutput console) {
        var code = CODE.matcher(console.getOut())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        try (var visit = Visit.onOldScreen(port)) {
            everyPageLeadsToTheFirstRun(visit);
            theWrongCodeAndAWeakPasswordAreRefused(visit, code);
            theRightOneFounds(visit);
            thePageIsGoneForGood(visit);
            theAdministratorSignsIn(visit);
        }
        assertThat(console.getAll().split(code, -1))
                .as("printed once and logged nowhere else")
                .hasSize(2);
    }

    private static void everyPageLeadsToTheFirstRun(Visit visit) {
        for (var path : new String[] {"/", "/sign-in", "/places", "/not-declared"}) {
            visit.page().navigate(path);
            assertThat(visit.page()).hasURL(Pattern.compile("/first-run$"));
        }
        visit.accessible();
        visit.open("/first-run?lang=en").accessible();
        visit.open("/first-run?lang=zh-CN");
    }

    private void theWrongCodeAndAWeakPasswordAreRefused(Visit visit, String code) {
        fill(visit, "AAAAA-AAAAA", "county pass words");
        assertThat(visit.page().locator("#e-code")).containsText("口令不正确");
        visit.accessible();
        fill(visit, code, "short");
        assertThat(visit.page().locator("#e-fresh")).containsText("至少 10 个字符");
        visit.page().fill("#f-areaCode", "310100");
        fill(visit, code, "county pass words");
        assertThat(visit.page().locator("#e-areaCode")).containsText("县级行政区划代码");
        assertThat(count("units.account")).isZero();
    }

    private void theRightOneFounds(Visit visit) {
        visit.page().fill("#f-areaCode", "310101");
        visit.page().fill("#f-fresh", "county pass words");
        visit.page().fill("#f-again", "county pass words");
        visit.page().click("form[action='/first-run'] button");
        assertThat(visit.page().locator("[role=status]")).containsText("已建立");
        assertThat(visit.page()).hasURL(Pattern.compile("/sign-in$"));
        assertThat(database.sql("select string_agg(role, ',' order by role) from units.account_role")
                        .query(String.class)
                        .single())
                .isEqualTo("COUNTY_OFFICE,SYSTEM_ADMINISTRATOR");
        assertThat(database.sql("select action from safeguards.audit_entry where action = 'units.founded'")
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(count("places.area")).isEqualTo(1);
    }

    private static void thePageIsGoneForGood(Visit visit) {
        var answer = visit.page().navigate("/first-run");
        assertThat(answer.status()).isEqualTo(404);
    }

    private static void theAdministratorSignsIn(Visit visit) {
        visit.page().navigate("/sign-in");
        visit.page().fill("input[name=name]", "first.admin");
        visit.page().fill("input[name=password]", "county pass words");
        visit.page().click("form[action='/sign-in'] button");
        assertThat(visit.page().locator("h1")).containsText("首页");
        assertThat(visit.page().locator(".qh-who")).containsText("本县禁毒办");
        visit.accessible();
    }

    private static void fill(Visit visit, String code, String password) {
        visit.page().fill("#f-code", code);
        if (visit.page().inputValue("#f-areaCode").isEmpty()) {
            visit.page().fill("#f-areaCode", "310101");
        }
        visit.page().fill("#f-areaName", "某县");
        visit.page().fill("#f-unitName", "本县禁毒办");
        visit.page().fill("#f-name", "管理员");
        visit.page().fill("#f-signInName", "first.admin");
        visit.page().fill("#f-fresh", password);
        visit.page().fill("#f-again", password);
        visit.page().click("form[action='/first-run'] button");
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
