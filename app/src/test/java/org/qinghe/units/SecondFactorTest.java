package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class SecondFactorTest {

    private static final String PASSWORD = "three words together";

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    SecondFactors factors;

    @Autowired
    SecretBox box;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    String name;
    UUID account;
    byte[] secret;
    List<String> recovery;

    @BeforeEach
    void somebodyHasASecondFactor() {
        name = "n" + UUID.randomUUID().toString().substring(0, 8);
        var unit = units.save("u-" + name, "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        account = colleagues.open(unit.id(), name, "测试员", PASSWORD, false, List.of(StandardRole.AUDITOR));
        var shut = factors.propose(account);
        secret = factors.opened(shut, account);
        recovery = factors.begin(account, shut, code(-1)).orElseThrow();
    }

    @Test
    void thePasswordAloneOpensNothing() throws Exception {
        var session = signIn();
        for (var path : List.of("/", "/audit", "/account", "/account/password", "/account/second-factor")) {
            web.perform(get(path).cookie(session)).andExpect(redirectedUrl("/sign-in/second"));
        }
        web.perform(post("/account/second-factor/remove")
                        .cookie(session)
                        .with(csrf())
                        .param("current", PASSWORD))
                .andExpect(redirectedUrl("/sign-in/second"));
        assertThat(factors.has(account)).isTrue();
        web.perform(get("/sign-in/second").cookie(session)).andExpect(content().string(containsString("动态验证码")));
    }

    @Test
    void theCodeOfTheMomentLetsInOnce() throws Exception {
        var code = code(0);
        var session = after(typed(signIn(), code).andExpect(redirectedUrl("/")));
        web.perform(get("/audit").cookie(session)).andExpect(status().isOk());
        web.perform(get("/account").cookie(session)).andExpect(content().string(containsString("密码和动态验证码")));
        typed(signIn(), code).andExpect(content().string(containsString("已经用过")));
        typed(signIn(), code(-1)).andExpect(content().string(containsString("已经用过")));
    }

    @Test
    void aRecoveryCodeLetsInOnceAndIsKeptAsAHashOnly() throws Exception {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        typed(signIn(), recovery.getFirst()).andExpect(redirectedUrl("/"));
        typed(signIn(), recovery.getFirst()).andExpect(content().string(containsString("id=\"e-code\"")));
        assertThat(factors.recoveryCodesLeft(account)).isEqualTo(9);
        typed(signIn(), recovery.get(1).toUpperCase().replace("-", "")).andExpect(redirectedUrl("/"));
        var kept = database.sql("select encode(hash, 'escape') from units.recovery_code where account = :account")
                .param("account", account)
                .query(String.class)
                .list();
        assertThat(recovery).doesNotContainAnyElementsOf(kept);
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneWaitsAndSoDoesThePassword() throws Exception {
        var session = signIn();
        for (int i = 0; i < 5; i++) {
            typed(session, "000000").andExpect(content().string(containsString("id=\"e-code\"")));
        }
        typed(session, code(0)).andExpect(content().string(containsString("id=\"e-code\"")));
        web.perform(formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andExpect(redirectedUrl("/sign-in?refused"));
    }

    @Test
    void thePasswordTypedAgainDoesNotForgiveWrongCodes() throws Exception {
        for (int i = 0; i < 5; i++) {
            typed(signIn(), "000000");
        }
        web.perform(formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andExpect(redirectedUrl("/sign-in?refused"));
    }

    @Test
    void theSecretIsKeptEncryptedAndForItsAccountOnly() {
        var kept = database.sql("select secret from units.one_time_codes where account = :account")
                .param("account", account)
                .query((row, index) -> row.getBytes("secret"))
                .single();
        assertThat(kept).hasSizeGreaterThan(secret.length).isNotEqualTo(secret);
        assertThat(box.opened(kept, account)).isEqualTo(secret);
        assertThatThrownBy(() -> box.opened(kept, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itIsTurnedOffWithThePasswordOnly() throws Exception {
        var session = after(typed(signIn(), code(0)));
        web.perform(post("/account/second-factor/remove")
                        .cookie(session)
                        .with(csrf())
                        .param("current", "wrong"))
                .andExpect(content().string(containsString("当前密码不正确")));
        assertThat(factors.has(account)).isTrue();
        web.perform(post("/account/second-factor/remove")
                        .cookie(session)
                        .with(csrf())
                        .param("current", PASSWORD))
                .andExpect(redirectedUrl("/account"));
        web.perform(formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andExpect(redirectedUrl("/"));
        web.perform(get("/audit").cookie(signIn())).andExpect(status().isOk());
        assertThat(trail()).contains("units.passwordAccepted", "units.signedIn", "units.secondFactorEnded");
    }

    @Test
    void anAdministratorResetsALostOne() throws Exception {
        var session = after(typed(signIn(), code(0)));
        web.perform(post("/accounts/" + account + "/second-factor")
                        .with(SignedIn.as(SignedIn.viewer(UUID.randomUUID(), "", UnitsAccess.ACCOUNTS)))
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/" + account));
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/audit").cookie(signIn())).andExpect(status().isOk());
        assertThat(trail()).contains("units.secondFactorReset");
    }

    private ResultActions typed(Cookie session, String code) throws Exception {
        return web.perform(post("/sign-in/second").cookie(session).with(csrf()).param("code", code));
    }

    private static Cookie after(ResultActions letIn) {
        return Objects.requireNonNull(letIn.andReturn().getResponse().getCookie("qinghe"));
    }

    private Cookie signIn() throws Exception {
        return after(web.perform(
                formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD)));
    }

    private String code(int steps) {
        return OneTimeCode.at(secret, OneTimeCode.step(clock.instant()) + steps);
    }

    private List<String> trail() {
        return database.sql("select action from safeguards.audit_entry where subject = :subject")
                .param("subject", "account/" + account)
                .query(String.class)
                .list();
    }
}
