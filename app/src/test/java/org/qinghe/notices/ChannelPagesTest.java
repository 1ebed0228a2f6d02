package org.qinghe.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The settings of each person and those of the installation. */
@QingheTest
class ChannelPagesTest {

    private static final String ROBOT = "https://oapi.dingtalk.com/robot/send?access_token=verysecrettoken";

    @Autowired
    MockMvc web;

    @Autowired
    Preferences preferences;

    @Autowired
    MailServers servers;

    @Autowired
    Hooks hooks;

    @Autowired
    SealedSecrets secrets;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    Viewer someone = SignedIn.viewer(UUID.randomUUID(), "", NoticesAccess.READ);
    Viewer admin = SignedIn.viewer(UUID.randomUUID(), "", NoticesAccess.READ, NoticesAccess.CHANNELS);
    UUID unit;

    @BeforeEach
    void aUnit() {
        unit = units.save("h" + UUID.randomUUID().toString().substring(0, 8), "测试单位", "Test Unit", Unit.Kind.BUREAU, "")
                .id();
    }

    @AfterEach
    void nothingIsLeftForTheOtherTests() {
        servers.forget();
        hooks.all().forEach(hook -> hooks.remove(hook.id()));
        database.sql("delete from notices.preference").update();
    }

    @Test
    void whatSomebodyChoosesIsKeptAndShownAgain() throws Exception {
        web.perform(settings("clerk@example.org", "23:30", "06:15", "09:00").param("rhythm-work.soon", "WEEKLY"))
                .andExpect(redirectedUrl("/notices/settings"));
        var kept = preferences.of(someone.account());
        assertThat(kept.email()).isEqualTo("clerk@example.org");
        assertThat(kept.pace().quiet().from()).hasToString("23:30");
        assertThat(kept.pace().digestAt()).hasToString("09:00");
        assertThat(kept.chosen()).containsEntry("work.soon", Rhythm.WEEKLY);
        web.perform(get("/notices/settings").param("lang", "en").with(as(someone)))
                .andExpect(content().string(containsString("value=\"clerk@example.org\"")))
                .andExpect(content().string(containsString("value=\"23:30\"")))
                .andExpect(content().string(containsString("value=\"WEEKLY\" selected")))
                .andExpect(content().string(containsString("Quiet hours".toLowerCase())));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsKept() throws Exception {
        web.perform(settings("no address", "25:00", "06:15", "noon"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"e-email\"")))
                .andExpect(content().string(containsString("id=\"e-quietFrom\"")))
                .andExpect(content().string(containsString("id=\"e-digestAt\"")))
                .andExpect(content().string(containsString("value=\"no address\"")));
        web.perform(settings("clerk@example.org", "06:15", "06:15", "08:00"))
                .andExpect(content().string(containsString("id=\"e-quietUntil\"")));
        assertThat(preferences.of(someone.account()).email()).isEmpty();
    }

    @Test
    void aLineBreakInAnAddressIsNoAddress() throws Exception {
        web.perform(settings("clerk@example.org\r\nBcc: other@example.org", "22:00", "07:00", "08:00"))
                .andExpect(content().string(containsString("id=\"e-email\"")));
    }

    @Test
    void whoeverTriesTheirAddressGetsOneMessageAndNotTwoWithinAMinute() throws Exception {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            servers.name(server(post.getSmtp().getPort()));
            web.perform(settings("clerk@example.org", "00:00", "23:59", "08:00"));
            web.perform(post("/notices/settings/test").with(csrf()).with(as(someone)))
                    .andExpect(said("notices.test.sent", Notice.Kind.DONE));
            web.perform(post("/notices/settings/test").with(csrf()).with(as(someone)))
                    .andExpect(said("notices.test.tooSoon", Notice.Kind.REFUSED));
            assertThat(post.getReceivedMessages()).hasSize(1);
            assertThat(post.getReceivedMessages()[0].getSubject()).isEqualTo("清禾：测试消息");
        } finally {
            post.stop();
        }
    }

    @Test
    void withoutAnAddressOrAServerThereIsNothingToTry() throws Exception {
        web.perform(post("/notices/settings/test").with(csrf()).with(as(someone)))
                .andExpect(said("notices.test.noEmail", Notice.Kind.REFUSED));
        web.perform(settings("clerk@example.org", "22:00", "07:00", "08:00"));
        web.perform(post("/notices/settings/test").with(csrf()).with(as(someone)))
                .andExpect(said("notices.error.noServer", Notice.Kind.REFUSED));
    }

    @Test
    void thePasswordOfTheMailServerIsKeptSealedAndNeverShown() throws Exception {
        web.perform(mail("smtp.example.org", "STARTTLS", "qinghe", "very secret words"))
                .andExpect(redirectedUrl("/notices/channels"));
        var kept = servers.named().orElseThrow();
        assertThat(secrets.open(kept.password().kept().orElseThrow(), MailServer.PLACE))
                .isEqualTo("very secret words");
        assertThat(new String(kept.password().kept().orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("very secret words");
        web.perform(get("/notices/channels").with(as(admin)))
                .andExpect(content().string(containsString("smtp.example.org")))
                .andExpect(content().string(not(containsString("very secret words"))));
        assertThat(database.sql("select count(*) from safeguards.audit_entry where details::text like '%very secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aKeptPasswordIsNotHandedToAnotherServer() throws Exception {
        web.perform(mail("smtp.example.org", "STARTTLS", "qinghe", "very secret words"));
        web.perform(mail("smtp.example.org", "TLS", "qinghe", "")).andExpect(redirectedUrl("/notices/channels"));
        assertThat(servers.named().orElseThrow().password().isNone()).isFalse();
        web.perform(mail("smtp.evil.example", "TLS", "qinghe", ""))
                .andExpect(content().string(containsString("id=\"e-password\"")));
        assertThat(servers.named().orElseThrow().host()).isEqualTo("smtp.example.org");
    }

    @Test
    void aPasswordDoesNotTravelReadable() throws Exception {
        web.perform(mail("smtp.example.org", "NONE", "qinghe", "very secret words"))
                .andExpect(content().string(containsString("id=\"e-security\"")));
        web.perform(mail("", "NONE", "", "")).andExpect(content().string(containsString("id=\"e-host\"")));
        assertThat(servers.named()).isEmpty();
    }

    @Test
    void theAddressOfARobotGoesInAndNeverComesOut() throws Exception {
        web.perform(hook("", ROBOT, "SECverysecret")).andExpect(status().is3xxRedirection());
        var kept = hooks.all().getFirst();
        assertThat(kept.host()).isEqualTo("oapi.dingtalk.com");
        assertThat(secrets.open(kept.destination().kept().orElseThrow(), "hook/" + kept.id()))
                .isEqualTo(ROBOT);
        for (var path : List.of("/notices/channels", "/notices/hooks/" + kept.id())) {
            web.perform(get(path).with(as(admin)))
                    .andExpect(content().string(containsString("县局群")))
                    .andExpect(content().string(not(containsString("verysecret"))));
        }
        web.perform(hook(kept.id().toString(), "", "")).andExpect(status().is3xxRedirection());
        assertThat(hooks.find(kept.id()).orElseThrow().destination()).isEqualTo(kept.destination());
    }

    @Test
    void aRobotAnywhereElseIsRefusedBesideItsField() throws Exception {
        web.perform(hook("", "https://10.0.0.1/robot", "SECx"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"e-destination\"")))
                .andExpect(content().string(containsString("qyapi.weixin.qq.com")));
        web.perform(hook("", ROBOT, "")).andExpect(content().string(containsString("id=\"e-secret\"")));
        assertThat(hooks.all()).isEmpty();
    }

    @Test
    void whatCouldNotBeSentIsListedWithItsReasonAndCanBeTriedAgain() throws Exception {
        var account = UUID.randomUUID();
        database.sql("""
                        insert into notices.delivery (account, slot, state, next_at, attempts, error, detail, made_at, changed_at)
                        values (:account, now(), 'FAILED', '2033-01-01', 7, 'notices.error.recipient', '550 unknown', now(), now())
                        """).param("account", account).update();
        var id = database.sql("select id from notices.delivery where account = :account")
                .param("account", account)
                .query(UUID.class)
                .single();
        web.perform(get("/notices/deliveries").param("lang", "en").with(as(admin)))
                .andExpect(content().string(containsString("The server does not take the recipient")))
                .andExpect(content().string(containsString("550 unknown")));
        web.perform(post("/notices/deliveries/" + id + "/retry").with(csrf()).with(as(admin)))
                .andExpect(said("notices.delivery.retried", Notice.Kind.DONE));
        web.perform(post("/notices/deliveries/" + id + "/retry").with(csrf()).with(as(admin)))
                .andExpect(said("notices.delivery.notFailed", Notice.Kind.REFUSED));
        database.sql("delete from notices.delivery where account = :account")
                .param("account", account)
                .update();
    }

    private MockHttpServletRequestBuilder settings(String email, String from, String until, String digestAt) {
        return post("/notices/settings")
                .param("email", email)
                .param("quiet", "true")
                .param("quietFrom", from)
                .param("quietUntil", until)
                .param("digestAt", digestAt)
                .param("digestDay", "1")
                .with(csrf())
                .with(as(someone));
    }

    private MockHttpServletRequestBuilder mail(String host, String security, String user, String password) {
        return post("/notices/channels/mail")
                .param("host", host)
                .param("port", "587")
                .param("security", security)
                .param("userName", user)
                .param("password", password)
                .param("sender", "qinghe@example.org")
                .with(csrf())
                .with(as(admin));
    }

    private MockHttpServletRequestBuilder hook(String id, String destination, String secret) {
        return post("/notices/hooks")
                .param("id", id)
                .param("name", "县局群")
                .param("service", "DINGTALK")
                .param("unit", unit.toString())
                .param("destination", destination)
                .param("secret", secret)
                .param("kinds", "work.overdue")
                .param("rhythm", "AT_ONCE")
                .with(csrf())
                .with(as(admin));
    }

    private static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, MailServer.Security.NONE, "", SealedText.NONE, "qinghe@example.org");
    }

    private static org.springframework.test.web.servlet.ResultMatcher said(String message, Notice.Kind kind) {
        return result -> {
            var notice = (Notice) result.getFlashMap().get("notice");
            assertThat(notice.message()).isEqualTo(message);
            assertThat(notice.kind()).isEqualTo(kind);
        };
    }
}
