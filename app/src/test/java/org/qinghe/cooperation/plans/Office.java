package org.qinghe.cooperation.plans;

import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.access.Viewer;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A county's office at its pages: it keeps a partner, proposes, answers, and takes and sends letters as files. */
record Office(MockMvc web, Viewer keeper) {

    static Office at(MockMvc web) {
        return new Office(
                web,
                SignedIn.viewer(
                        UUID.randomUUID(),
                        "",
                        "cooperation.read",
                        "cooperation.keep",
                        "cooperation.readPlans",
                        "work.read"));
    }

    /** A partner whose key two people compared; its id. */
    UUID partner(String name, String key, String site) throws Exception {
        var path = String.valueOf(web.perform(post("/partners/new")
                        .param("nameZh", name)
                        .param("contact", "邻县禁毒办，电话 0990-5561")
                        .param("site", site)
                        .with(csrf())
                        .with(as(keeper)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        compare(path, key);
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** One notes the partner's key, another compares it. */
    void compare(String path, String key) throws Exception {
        web.perform(post(path + "/key").param("key", key).with(csrf()).with(as(keeper)))
                .andExpect(status().is3xxRedirection());
        var second = SignedIn.viewer(UUID.randomUUID(), "", "cooperation.read", "cooperation.keep");
        web.perform(post(path + "/key/confirm")
                        .param("compared", found(text(path, second), "name=\"compared\" value=\"([^\"]+)\""))
                        .with(csrf())
                        .with(as(second)))
                .andExpect(status().is3xxRedirection());
    }

    /** Notes an agreement that holds with them. */
    void agree(UUID partner) throws Exception {
        web.perform(post("/partners/" + partner + "/agreements")
                        .param("title", "联合行动")
                        .param("what", "双方共同开展")
                        .param("firstDay", Today.inTheCounty().minusDays(1).toString())
                        .param("lastDay", Today.inTheCounty().plusDays(300).toString())
                        .with(csrf())
                        .with(as(keeper)))
                .andExpect(status().is3xxRedirection());
    }

    ResultActions send(String path, Map<String, String> fields) throws Exception {
        var request = post(path).param("lang", "en").with(csrf()).with(as(keeper));
        fields.forEach(request::param);
        return web.perform(request);
    }

    ResultActions take(byte[] letter) throws Exception {
        return web.perform(multipart("/joint-plans/letters")
                .file(new MockMultipartFile("file", "letter.json", "application/json", letter))
                .with(csrf())
                .with(as(keeper)));
    }

    byte[] letter(String plan) throws Exception {
        return web.perform(get(plan + "/letter.json").with(as(keeper)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    String text(String path) throws Exception {
        return text(path, keeper);
    }

    private String text(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
