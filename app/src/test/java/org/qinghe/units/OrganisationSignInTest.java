package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.UriComponentsBuilder;

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
        name = "n" + UUID.randomUUID().toString().substring(0, 8);
        var unit = units.save("u-" + name, "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        account = colleagues.open(unit.id(), name, "测试员", "three words together", false, List.of(StandardRole.AUDITOR));
        accounts.reachAt(account, name + "@county.test");
    }

    @Test
    void theSignInPageOffersItAndAnAccountIsRecognisedByItsVerifiedAddress() throws Exception {
        web.perform(get("/sign-in")).andExpect(content().string(containsString("用统一身份认证登录")));
        var back = signIn(Map.of("email", name.toUpperCase() + "@county.test", "email_verified", true));
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
            refused(signIn(said));
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
        refused(signIn(Map.of("email", name + "@county.test", "email_verified", true)));
    }

    @Test
    void aForgedTokenAndATokenForAnotherSignInAreRefused() throws Exception {
        var verified = Map.<String, Object>of("email", name + "@county.test", "email_verified", true);
        var forged = begin(verified);
        ISSUER.isForged();
        refused(comeBack(forged));
        var begun = begin(verified);
        ISSUER.says(with(verified, "nonce", "of another sign-in"));
        refused(comeBack(begun));
        var third = begin(verified);
        refused(web.perform(get("/sign-in/back")
                        .cookie(session(third))
                        .param("code", "c")
                        .param("state", "of another sign-in"))
                .andReturn());
    }

    @Test
    void aTokenMeantForAnotherApplicationIsRefused() throws Exception {
        var verified = Map.<String, Object>of("email", name + "@county.test", "email_verified", true);
        refused(signIn(with(verified, "aud", "another application")));
        assertThat(signIn(with(verified, "aud", FakeIssuer.CLIENT))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void aSecondFactorIsStillAskedFor() throws Exception {
        var shut = factors.propose(account);
        var secret = factors.opened(shut, account);
        factors.begin(account, shut, OneTimeCode.at(secret, OneTimeCode.step(clock.instant())));
        var back = signIn(Map.of("email", name + "@county.test", "email_verified", true));
        web.perform(get("/audit").cookie(session(back))).andExpect(redirectedUrl("/sign-in/second"));
    }

    private MvcResult signIn(Map<String, Object> said) throws Exception {
        return comeBack(begin(said));
    }

    /** Goes to the issuer, which will say this of whoever came with that request. */
    private MvcResult begin(Map<String, Object> said) throws Exception {
        var begun = web.perform(get("/sign-in/with/organisation")).andReturn();
        assertThat(begun.getResponse().getRedirectedUrl()).startsWith(ISSUER.address() + "/authorize");
        ISSUER.says(with(said, "nonce", asked(begun, "nonce")));
        return begun;
    }

    private MvcResult comeBack(MvcResult begun) throws Exception {
        return web.perform(get("/sign-in/back")
                        .cookie(session(begun))
                        .param("code", "c")
                        .param("state", java.net.URLDecoder.decode(asked(begun, "state"), "UTF-8")))
                .andReturn();
    }

    private void refused(MvcResult back) throws Exception {
        assertThat(back.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?stranger");
        var cookie = back.getResponse().getCookie("qinghe");
        if (cookie != null) {
            web.perform(get("/").cookie(cookie)).andExpect(redirectedUrl("/sign-in"));
        }
    }

    private static String asked(MvcResult begun, String parameter) {
        return Objects.requireNonNull(UriComponentsBuilder.fromUri(
                        URI.create(Objects.requireNonNull(begun.getResponse().getRedirectedUrl())))
                .build()
                .getQueryParams()
                .getFirst(parameter));
    }

    private static Map<String, Object> with(Map<String, Object> said, String claim, Object value) {
        var all = new HashMap<>(said);
        all.put(claim, value);
        return all;
    }

    private static Cookie session(MvcResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("qinghe"));
    }
}
