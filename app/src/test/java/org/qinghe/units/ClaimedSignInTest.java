package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinghe.units.AtTheIssuer.session;
import static org.qinghe.units.AtTheIssuer.with;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
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

/** Where {@code QINGHE_OIDC_CLAIM} names the claim that holds the sign-in name, that claim decides and nothing else. */
@QingheTest
@DirtiesContext
class ClaimedSignInTest {

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
    JdbcClient database;

    AtTheIssuer at;
    String name;
    UUID account;

    @DynamicPropertySource
    static void organisation(DynamicPropertyRegistry settings) {
        settings.add("qinghe.oidc.issuer", ISSUER::address);
        settings.add("qinghe.oidc.client-id", () -> FakeIssuer.CLIENT);
        settings.add("qinghe.oidc.client-secret", () -> "told by the issuer");
        settings.add("qinghe.oidc.claim", () -> "employee");
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        at = new AtTheIssuer(web, ISSUER);
        name = "n" + UUID.randomUUID().toString().substring(0, 8);
        var unit = units.save("u-" + name, "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        account = colleagues.open(unit.id(), name, "认领员", "three words together", false, List.of(StandardRole.AUDITOR));
        accounts.reachAt(account, name + "@county.test");
    }

    @Test
    void theClaimNamesTheAccount() throws Exception {
        var back = at.signIn(Map.of("employee", name));
        assertThat(back.getResponse().getRedirectedUrl()).isEqualTo("/");
        web.perform(get("/audit").cookie(session(back))).andExpect(status().isOk());
        web.perform(get("/account").cookie(session(back))).andExpect(content().string(Matchers.containsString("认领员")));
    }

    @Test
    void anotherClaimAnUnknownNameAndEvenAVerifiedAddressNameNobody() throws Exception {
        long before = open();
        for (var said : List.<Map<String, Object>>of(
                Map.of("employee", "stranger"),
                Map.of("employee", ""),
                Map.of("employee", name + " "),
                Map.of("employee", List.of(name, "another")),
                Map.of("preferred_username", name),
                Map.of("email", name + "@county.test", "email_verified", true),
                Map.of("employee", "stranger", "email", name + "@county.test", "email_verified", true))) {
            at.refused(at.signIn(said));
        }
        assertThat(open()).isEqualTo(before);
    }

    @Test
    void aDisabledAccountIsRefusedUntilItIsEnabledAgain() throws Exception {
        accounts.disable(account, true);
        at.refused(at.signIn(Map.of("employee", name)));
        accounts.disable(account, false);
        assertThat(at.signIn(Map.of("employee", name)).getResponse().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void aTokenForAnotherApplicationOrAnotherSignInOrForgedIsRefused() throws Exception {
        var said = Map.<String, Object>of("employee", name);
        at.refused(at.signIn(with(said, "aud", "another application")));
        var begun = at.begin(said);
        ISSUER.says(with(said, "nonce", "of another sign-in"));
        at.refused(at.comeBack(begun));
        var forged = at.begin(said);
        ISSUER.isForged();
        at.refused(at.comeBack(forged));
    }

    private long open() {
        return database.sql("select count(*) from units.account")
                .query(Long.class)
                .single();
    }
}
