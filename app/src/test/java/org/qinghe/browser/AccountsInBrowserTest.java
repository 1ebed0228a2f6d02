package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an administrator who opens an account to its holder who signs in with a second factor, and every page usable. */
@DemoInBrowser
class AccountsInBrowserTest {

    private static final String OWN = "quiet river stone";

    @LocalServerPort
    int port;

    private final String name = "b" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAccountIsOpenedFirstUsedAndGivenASecondFactor() throws Exception {
        String first;
        try (var administrator = Visit.onOldScreen(port).signIn("admin")) {
            first = open(administrator);
        }
        String secret;
        try (var holder = Visit.onPhone(port)) {
            signIn(holder, first);
            chooseOwnPassword(holder, first);
            secret = turnOnSecondFactor(holder);
        }
        try (var holder = Visit.onPhone(port)) {
            signIn(holder, OWN);
            assertThat(holder.page()).hasURL("http://localhost:" + port + "/sign-in/second");
            holder.accessible();
            holder.page().fill("#f-code", "000000");
            holder.page().click("form[action='/sign-in/second'] button");
            assertThat(holder.page().locator("#e-code")).isVisible();
            holder.accessible();
            // The step before this one was taken when the factor was turned on; the next counts as well.
            holder.page().fill("#f-code", code(secret, 1));
            holder.page().click("form[action='/sign-in/second'] button");
            assertThat(holder.page().locator("h1")).containsText("首页");
            holder.open("/account?lang=en").accessible();
            assertThat(holder.page().locator("main")).containsText("password and one-time code");
        }
    }

    @Test
    void unitsAccountsAndRolesAreUsableInBothLanguages() {
        try (var administrator = Visit.onOldScreen(port).signIn("admin")) {
            for (var language : new String[] {"en", "zh-CN"}) {
                administrator.open("/units?lang=" + language).accessible();
                administrator.open("/units/new").accessible();
                administrator.open("/accounts").accessible();
                administrator.open("/accounts?words=nobody-at-all").accessible();
                administrator.open("/accounts/new").accessible();
                administrator.open("/roles").accessible();
                administrator.open("/roles/AUDITOR").accessible();
                administrator.open("/account").accessible();
                administrator.open("/account/second-factor").accessible();
            }
        }
        try (var administrator = Visit.onPhone(port).signIn("admin")) {
            for (var path : new String[] {"/units", "/accounts", "/accounts/new", "/roles", "/roles/AUDITOR"}) {
                administrator.open(path).accessible();
            }
            administrator.open("/units?words=health");
            administrator.page().click("td a[href^='/units/']");
            administrator.accessible();
            administrator.page().click("details:has(#zh-new) > summary");
            administrator.page().fill("#zh-new", "局长" + name);
            administrator.page().selectOption("#ho-new", new SelectOption().setLabel("林晓岚"));
            administrator.page().selectOption("#re-new", "FIRST");
            administrator.page().click("form[action$='/posts'] button");
            assertThat(administrator.page().locator("[role=status]")).containsText("岗位已保存");
            assertThat(administrator.page().locator("section[aria-labelledby=h-posts]"))
                    .containsText("第一责任人");
            administrator.accessible();
        }
    }

    private String open(Visit administrator) {
        administrator.open("/accounts/new");
        administrator.page().fill("#f-signInName", name);
        administrator.page().fill("#f-name", "白小溪");
        administrator.page().selectOption("#f-unit", new SelectOption().setIndex(2));
        administrator.page().click("form[action='/accounts'] button");
        assertThat(administrator.page().locator("#e-roles")).containsText("请至少选择一个角色");
        administrator.accessible();
        administrator.page().check("input[name=roles][value=UNIT_REPORTER]");
        administrator.page().click("form[action='/accounts'] button");
        administrator.accessible();
        return administrator.page().locator("#first-password").textContent();
    }

    private void signIn(Visit holder, String password) {
        holder.page().navigate("/sign-in");
        holder.page().fill("input[name=name]", name);
        holder.page().fill("input[name=password]", password);
        holder.page().click("form[action='/sign-in'] button");
    }

    private static void chooseOwnPassword(Visit holder, String first) {
        assertThat(holder.page().locator("h1")).containsText("修改密码");
        holder.accessible();
        holder.page().fill("#f-current", first);
        holder.page().fill("#f-fresh", OWN);
        holder.page().fill("#f-again", OWN);
        holder.page().click("form[action='/account/password'] button");
        assertThat(holder.page().locator("[role=status]")).containsText("密码已修改");
    }

    private static String turnOnSecondFactor(Visit holder) throws Exception {
        holder.open("/account").accessible();
        holder.page().click("a[href='/account/second-factor']");
        holder.accessible();
        var secret = holder.page().locator("#secret").textContent();
        holder.page().fill("#f-code", code(secret, 0));
        holder.page().click("form[action='/account/second-factor'] button");
        assertThat(holder.page().locator("#recovery-codes li")).hasCount(10);
        holder.accessible();
        return secret;
    }

    /** What an authenticator app shows, written down anew from the standards. */
    private static String code(String secret, int stepsAhead) throws Exception {
        var bits = new java.math.BigInteger("1");
        for (char sign : secret.toCharArray()) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign)));
        }
        var bytes = bits.toByteArray(); // the leading one makes a byte of its own: 160 bits follow it
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(bytes, 1, 20, "HmacSHA1"));
        long step = Instant.now().getEpochSecond() / 30 + stepsAhead;
        var hash =
                ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(step).array()));
        int number = hash.getInt(hash.get(19) & 15) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }
}
