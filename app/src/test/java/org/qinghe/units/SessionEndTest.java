package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@QingheTest
class SessionEndTest {

    private static final String PASSWORD = "three words together";

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Accounts accounts;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient database;

    String name;

    @BeforeEach
    void somebodyHasAnAccount() {
        name = "n" + UUID.randomUUID().toString().substring(0, 8);
        var unit = units.save("u-" + name, "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        colleagues.open(unit.id(), name, "测试员", PASSWORD, false, List.of(StandardRole.COUNTY_OFFICE));
    }

    @Test
    void aSessionLeftAloneForHalfAnHourEnds() throws Exception {
        var session = signIn();
        unusedFor(Duration.ofMinutes(29));
        web.perform(get("/").cookie(session)).andExpect(status().isOk());
        unusedFor(Duration.ofMinutes(31));
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
        var account = accounts.findBySignInName(name).orElseThrow();
        var justSignedIn = viewers.of(account);
        assertThat(viewers.again(since(justSignedIn, Duration.ofHours(12).minusMinutes(1))))
                .isPresent();
        assertThat(viewers.again(since(justSignedIn, Duration.ofHours(12).plusMinutes(1))))
                .isEmpty();
    }

    @Test
    void signingOutEverywhereElseEndsTheOtherSessionAtItsNextRequestAndLeavesThisOne() throws Exception {
        var here = signIn();
        var elsewhere = signIn();
        web.perform(get("/").cookie(elsewhere)).andExpect(status().isOk());
        web.perform(post("/account/sign-out").cookie(here).with(csrf())).andExpect(redirectedUrl("/account"));
        web.perform(get("/").cookie(elsewhere)).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/").cookie(here)).andExpect(status().isOk());
    }

    @Test
    void signingOutEverywhereEndsNobodyElsesSession() throws Exception {
        var neighbour = signIn();
        somebodyHasAnAccount();
        web.perform(post("/account/sign-out").cookie(signIn()).with(csrf())).andExpect(redirectedUrl("/account"));
        web.perform(get("/").cookie(neighbour)).andExpect(status().isOk());
    }

    private static SignedInAccount since(SignedInAccount account, Duration ago) {
        return new SignedInAccount(
                account.viewer(),
                account.signInName(),
                false,
                false,
                Instant.now().minus(ago));
    }

    private void unusedFor(Duration time) {
        assertThat(database.sql("""
                                update platform.spring_session
                                set last_access_time = last_access_time - :millis, expiry_time = expiry_time - :millis
                                where principal_name = :name
                                """)
                        .param("millis", time.toMillis())
                        .param("name", name)
                        .update())
                .isEqualTo(1);
    }

    private Cookie signIn() throws Exception {
        return Objects.requireNonNull(web.perform(
                        formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("qinghe"));
    }
}
