package org.qinghe.care.handover;

import static org.hamcrest.Matchers.startsWith;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.access.Viewer;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Another county as two people of an office keep it: with an agreement that names the hand-over of care, and both its keys
 * compared.
 */
record Neighbour(MockMvc web, String path) {

    private static final Viewer OFFICE = SignedIn.viewer(UUID.randomUUID(), "", "cooperation.read", "cooperation.keep");
    private static final Viewer SECOND = SignedIn.viewer(UUID.randomUUID(), "", "cooperation.read", "cooperation.keep");

    static Neighbour agreed(MockMvc web, String name, String signing, String sealing) throws Exception {
        var neighbour = kept(web, name, signing, sealing);
        neighbour.agree(true);
        return neighbour;
    }

    static Neighbour kept(MockMvc web, String name, String signing, String sealing) throws Exception {
        var path = web.perform(post("/partners/new")
                        .param("nameZh", name)
                        .param("contact", "邻县禁毒办，电话 0990-5561")
                        .with(csrf())
                        .with(as(OFFICE)))
                .andExpect(header().string("Location", startsWith("/partners/")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var neighbour = new Neighbour(web, String.valueOf(path));
        neighbour.compared("key", signing);
        neighbour.compared("sealing-key", sealing);
        return neighbour;
    }

    UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    void compared(String use, String key) throws Exception {
        noted(use, key);
        var page = web.perform(get(path).with(as(SECOND)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        var shown = Pattern.compile(
                        Pattern.quote(path + "/" + use) + "/confirm.*?name=\"compared\" value=\"([^\"]+)\"",
                        Pattern.DOTALL)
                .matcher(page);
        if (!shown.find()) {
            throw new AssertionError(page);
        }
        web.perform(post(path + "/" + use + "/confirm")
                        .param("compared", shown.group(1))
                        .with(csrf())
                        .with(as(SECOND)))
                .andExpect(redirectedUrl(path));
    }

    void noted(String use, String key) throws Exception {
        web.perform(post(path + "/" + use).param(use, key).with(csrf()).with(as(OFFICE)))
                .andExpect(redirectedUrl(path));
    }

    void agree(boolean handOver) throws Exception {
        web.perform(post(path + "/agreements")
                        .param("title", "服务协作")
                        .param("what", "经本人同意互相移交")
                        .param("firstDay", Today.inTheCounty().minusDays(1).toString())
                        .param("lastDay", Today.inTheCounty().plusDays(300).toString())
                        .param("handOver", String.valueOf(handOver))
                        .with(csrf())
                        .with(as(OFFICE)))
                .andExpect(redirectedUrl(path));
    }

    /** Every agreement with them that still holds. */
    void end() throws Exception {
        var page = web.perform(get(path).with(as(OFFICE)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var agreements =
                Pattern.compile("action=\"([^\"]+/agreements/[^\"]+/end)\"").matcher(page);
        while (agreements.find()) {
            web.perform(post(agreements.group(1)).with(csrf()).with(as(OFFICE)));
        }
    }
}
