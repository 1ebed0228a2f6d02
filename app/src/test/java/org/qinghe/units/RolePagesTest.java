package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.StandardRole;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class RolePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    RoleBook roles;

    @Autowired
    JdbcClient database;

    @Autowired
    MessageSource messages;

    @Autowired
    List<ModuleAccess> modules;

    private final String code =
            "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @BeforeEach
    void somebodyCanOpenAccounts() {
        var unit = units.save("u-" + code, "测试单位", "Test unit", Unit.Kind.BUREAU, "nowhere");
        colleagues.open(
                unit.id(), code, "管理员", "three words together", false, List.of(StandardRole.SYSTEM_ADMINISTRATOR));
    }

    @Test
    void aNewRoleIsMadeAndChangedAndEachChangeIsRecorded() throws Exception {
        web.perform(save("/roles").param("code", code).param("permissions", "work.read", "places.read"))
                .andExpect(redirectedUrl("/roles"));
        assertThat(roles.find(code).orElseThrow().permissions()).containsExactlyInAnyOrder("work.read", "places.read");
        web.perform(save("/roles/" + code).param("permissions", "work.read")).andExpect(redirectedUrl("/roles"));
        assertThat(roles.find(code).orElseThrow().permissions()).containsExactly("work.read");
        assertThat(database.sql("select action from safeguards.audit_entry where subject = :subject")
                        .param("subject", "role/" + code)
                        .query(String.class)
                        .list())
                .containsExactly("units.roleSaved", "units.roleSaved");
    }

    @Test
    void aRoleWithoutANameOrWithATakenCodeIsRefusedBesideTheField() throws Exception {
        web.perform(save("/roles").param("code", "AUDITOR")).andExpect(content().string(containsString("这个代码已被使用")));
        web.perform(save("/roles").param("code", "lower case"))
                .andExpect(content().string(containsString("id=\"e-code\"")));
        web.perform(by(post("/roles")).param("code", code))
                .andExpect(content().string(containsString("id=\"e-nameZh\"")));
        assertThat(roles.find(code)).isEmpty();
        web.perform(by(get("/roles/NO_SUCH"))).andExpect(status().isNotFound());
    }

    @Test
    void thePageShowsEveryPermissionOfEveryModuleInWords() throws Exception {
        web.perform(by(get("/roles"))).andExpect(content().string(containsString("管理账号、角色和权限")));
        var wordless = new ArrayList<String>();
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (var module : modules) {
                module.permissions().forEach(permission -> {
                    note("permission." + permission.code(), language, wordless);
                    note("units.module." + module.module(), language, wordless);
                });
            }
        }
        assertThat(wordless)
                .as("say in the messages of the module what these let people do")
                .isEmpty();
    }

    private void note(String key, Locale language, List<String> wordless) {
        if (messages.getMessage(key, null, "", language) instanceof String words && words.isEmpty()) {
            wordless.add(language + " " + key);
        }
    }

    private static MockHttpServletRequestBuilder save(String path) {
        return by(post(path)).param("nameZh", "试用角色").param("nameEn", "Trial");
    }

    private static MockHttpServletRequestBuilder by(MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(SignedIn.viewer(UUID.randomUUID(), "", UnitsAccess.ACCOUNTS)))
                .with(csrf());
    }
}
