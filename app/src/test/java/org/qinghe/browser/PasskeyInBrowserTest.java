package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passkeys with Chromium's virtual authenticator, which makes and keeps real keys. */
@DemoInBrowser
class PasskeyInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void aPasskeyIsAddedSignsInWithoutAPasswordAndIsRemoved() {
        try (var auditor = Visit.onOldScreen(port).signIn("auditor")) {
            var device = auditor.context().newCDPSession(auditor.page());
            var authenticator = attach(device);
            auditor.open("/account");
            auditor.page().fill("#f-label", "审计电脑");
            auditor.page().click("[data-passkey=begin] button");
            assertThat(auditor.page().locator("form[action*='/account/passkeys/']"))
                    .containsText("审计电脑");
            auditor.accessible();
            auditor.page().click("form[action='/sign-out'] button");

            auditor.page().click("[data-passkey=sign-in] button");
            assertThat(auditor.page().locator(".qh-who")).containsText("顾慎言");
            auditor.open("/account");
            assertThat(auditor.page()
                            .locator("section[aria-labelledby=h-signins] li")
                            .first())
                    .containsText("通行密钥");

            auditor.page().onDialog(dialog -> dialog.accept());
            auditor.page().click("form[action*='/account/passkeys/'] button");
            assertThat(auditor.page().locator("[role=status]")).containsText("通行密钥已移除");
            auditor.page().click("form[action='/sign-out'] button");
            auditor.page().click("[data-passkey=sign-in] button");
            assertThat(auditor.page().locator("[data-passkey=sign-in] [role=alert]"))
                    .containsText("没有成功");
            assertThat(authenticator).isNotEmpty();
        }
    }

    @Test
    void aDeviceThatDidNotVerifyItsUserIsRefused() {
        try (var inspector = Visit.onOldScreen(port).signIn("inspector")) {
            var device = inspector.context().newCDPSession(inspector.page());
            var verified = new JsonObject();
            verified.addProperty("authenticatorId", attach(device));
            verified.addProperty("isUserVerified", false);
            device.send("WebAuthn.setUserVerified", verified);
            inspector.open("/account");
            inspector.page().click("[data-passkey=begin] button");
            assertThat(inspector.page().locator("[data-passkey=begin] [role=alert]"))
                    .containsText("没有成功");
            inspector.page().reload();
            assertThat(inspector.page().locator("form[action*='/account/passkeys/']"))
                    .hasCount(0);
        }
    }

    private static String attach(CDPSession device) {
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var attached = new JsonObject();
        attached.add("options", options);
        return device.send("WebAuthn.addVirtualAuthenticator", attached)
                .get("authenticatorId")
                .getAsString();
    }
}
