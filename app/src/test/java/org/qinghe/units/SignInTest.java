package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@QingheTest
class SignInTest {

    private static final String PASSWORD = "three words together";

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Accounts accounts;

    String name;

    @BeforeEach
    void somebodyHasAnAccount() {
        name = "n" + UUID.randomUUID().toString().substring(0, 8);
        open(false);
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheSignInPage() throws Exception {
        web.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("登录")));
        web.perform(get("/sign-in").param("lang", "en"))
                .andExpect(content().string(Matchers.containsString("Sign in")));
    }

    @Test
    void theRightPasswordLetsInWhateverTheCaseOfTheName() throws Exception {
        web.perform(signIn(name.toUpperCase(), PASSWORD))
                .andExpect(authenticated())
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike() throws Exception {
        web.perform(signIn(name, "wrong")).andExpect(unauthenticated()).andExpect(redirectedUrl("/sign-in?refused"));
        web.perform(signIn("nobody" + name, "wrong"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?refused"));
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneWaits() throws Exception {
        for (int i = 0; i < 5; i++) {
            web.perform(signIn(name, "wrong"));
        }
        web.perform(signIn(name, PASSWORD)).andExpect(unauthenticated());
    }

    @Test
    void aFirstPasswordMustBeChangedBeforeAnythingElse() throws Exception {
        name = "f" + name;
        open(true);
        var session = sessionOf(name);
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/account/password"));
        web.perform(change(session, "short", "short"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("至少 10 个字符")));
        web.perform(change(session, "four quite other words", "four quite other words"))
                .andExpect(redirectedUrl("/"));
        web.perform(get("/").cookie(session)).andExpect(status().isOk());
        web.perform(signIn(name, "four quite other words")).andExpect(authenticated());
    }

    @Test
    void aPasswordKeptWithLessEffortIsKeptAnewOnceItIsTypedRightly() throws Exception {
        var account = accounts.findBySignInName(name).orElseThrow();
        accounts.changePassword(account.id(), new Argon2PasswordEncoder(16, 32, 1, 32, 1).encode(PASSWORD), false);
        web.perform(signIn(name, "wrong"));
        assertThat(kept()).contains("$m=32,t=1,p=1$");
        web.perform(signIn(name, PASSWORD)).andExpect(authenticated());
        assertThat(kept()).contains("$m=64,t=1,p=1$");
        web.perform(signIn(name, PASSWORD)).andExpect(authenticated());
        web.perform(signIn(name, "wrong")).andExpect(unauthenticated());
    }

    @Test
    void aSlowSignInDoesNotBringBackAPasswordThatWasChangedMeanwhile() {
        var read = accounts.findBySignInName(name).orElseThrow();
        accounts.changePassword(read.id(), "changed meanwhile", false);
        accounts.keepBetter(read, "the one before");
        assertThat(kept()).isEqualTo("changed meanwhile");
    }

    @Test
    void aPageNoModuleDeclaresIsRefused() throws Exception {
        var session = sessionOf(name);
        web.perform(get("/not-declared").cookie(session)).andExpect(status().isForbidden());
    }

    private String kept() {
        return accounts.findBySignInName(name).orElseThrow().password();
    }

    private Cookie sessionOf(String name) throws Exception {
        var cookie =
                web.perform(signIn(name, PASSWORD)).andReturn().getResponse().getCookie("qinghe");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    private static org.springframework.test.web.servlet.RequestBuilder signIn(String name, String password) {
        return formLogin("/sign-in").userParameter("name").user(name).password(password);
    }

    private static org.springframework.test.web.servlet.RequestBuilder change(
            Cookie session, String fresh, String again) {
        return post("/account/password")
                .cookie(session)
                .with(csrf())
                .param("current", PASSWORD)
                .param("fresh", fresh)
                .param("again", again);
    }

    private void open(boolean mustChange) {
        var unit = units.save("u-" + name, "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        colleagues.open(unit.id(), name, "测试员", PASSWORD, mustChange, List.of(StandardRole.COUNTY_OFFICE));
    }
}
