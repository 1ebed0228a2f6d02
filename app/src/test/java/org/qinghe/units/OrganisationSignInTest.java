package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinghe.units.AtTheIssuer.session;
import static org.qinghe.units.AtTheIssuer.with;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@QingheTest
@DirtiesContext
class OrganisationSignInTest {

    private static final FakeIssuer ISSUER = new FakeIssuer();

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    AtTheIssuer at;
    String name;
    UUID account;

    @DynamicPropertySource
    static void organisation(DynamicPropertyRegistry settings) {
        settings.add("qinghe.oidc.issuer", ISSUER::address);
        settings.add("qinghe.oidc.client-id", () -> FakeIssuer.CLIENT);
        settings.add("qinghe.oidc.client-secret", () -> "told by the issuer");
    }

    @BeforeEach
    void somebodyHasAnAccountWithAWorkAddress() {
        at = new AtTheIssuer(web, ISSUER);
        name = "n" + UUID.randomUUID().toString().substring(0, 8);
        var unit = units.save("u-" + name, "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        account = colleagues.open(unit.id(), name, "测试员", "three words together", false, List.of(StandardRole.AUDITOR));
        accounts.reachAt(account, name + "@county.test");
    }

    @Test
    void theSignInPageOffersItAndAnAccountIsRecognisedByItsVerifiedAddress() throws Exception {
        web.perform(get("/sign-in")).andExpect(content().string(containsString("用统一身份认证登录")));
        var back = at.signIn(Map.of("email", name.toUpperCase() + "@county.test", "email_verified", true));
        assertThat(back.getResponse().getRedirectedUrl()).isEqualTo("/");
        web.perform(get("/audit").cookie(session(back))).andExpect(status().isOk());
        web.perform(get("/account").cookie(session(back))).andExpect(content().string(containsString("统一身份认证")));
    }

    @Test
    void anAddressThatIsUnknownOrNotVerifiedIsRefusedAndOpensNoAccount() throws Exception {
        var before = database.sql("select count(*) from units.account")
                .query(Long.class)
                .single();
        for (var said : List.<Map<String, Object>>of(
                Map.of("email", name + "@county.test", "email_verified", false),
                Map.of("email", name + "@county.test"),
                Map.of("email", "stranger@county.test", "email_verified", true),
                Map.of("email", "", "email_verified", true),
                Map.of("preferred_username", name))) {
            at.refused(at.signIn(said));
        }
        assertThat(database.sql("select count(*) from units.account")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        web.perform(get("/sign-in").param("stranger", "")).andExpect(content().string(containsString("没有与之对应的可用账号")));
    }

    @Test
    void aDisabledAccountIsRefused() throws Exception {
        accounts.disable(account, true);
        at.refused(at.signIn(Map.of("email", name + "@county.test", "email_verified", true)));
    }

    @Test
    void aForgedTokenAndATokenForAnotherSignInAreRefused() throws Exception {
        var verified = Map.<String, Object>of("email", name + "@county.test", "email_verified", true);
        var forged = at.begin(verified);
        ISSUER.isForged();
        at.refused(at.comeBack(forged));
        var begun = at.begin(verified);
        ISSUER.says(with(verified, "nonce", "of another sign-in"));
        at.refused(at.comeBack(begun));
        var third = at.begin(verified);
        at.refused(web.perform(get("/sign-in/back")
                        .cookie(session(third))
                        .param("code", "c")
                        .param("state", "of another sign-in"))
                .andReturn());
    }

    @Test
    void aTokenMeantForAnotherApplicationIsRefused() throws Exception {
        var verified = Map.<String, Object>of("email", name + "@county.test", "email_verified", true);
        at.refused(at.signIn(with(verified, "aud", "another application")));
        assertThat(at.signIn(with(verified, "aud", FakeIssuer.CLIENT))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void aSecondFactorIsStillAskedFor() throws Exception {
        var shut = factors.propose(account);
        var secret = factors.opened(shut, account);
        factors.begin(account, shut, OneTimeCode.at(secret, OneTimeCode.step(clock.instant())));
        var back = at.signIn(Map.of("email", name + "@county.test", "email_verified", true));
        web.perform(get("/audit").cookie(session(back))).andExpect(redirectedUrl("/sign-in/second"));
    }
}
