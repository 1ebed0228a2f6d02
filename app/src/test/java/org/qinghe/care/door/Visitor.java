package org.qinghe.care.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Somebody who is inside by their own door, with the one cookie they carry.
 *
 * @param proof what their forms carry
 */
record Visitor(MockMvc web, Cookie cookie, String proof) {

    static Visitor in(MockMvc web, String code) throws Exception {
        var answer = web.perform(MockMvcRequestBuilders.post("/door").param("code", code))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/door/mine");
        var cookie = Objects.requireNonNull(answer.getCookie("qinghe-door"));
        return carrying(web, cookie);
    }

    /** With a code that a worker made: at the page where the person makes their own. */
    static Visitor atDoor(MockMvc web, String code) throws Exception {
        var answer = web.perform(MockMvcRequestBuilders.post("/door").param("code", code))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/door/own-code");
        return carrying(web, Objects.requireNonNull(answer.getCookie("qinghe-door")), "/door/own-code");
    }

    static Visitor carrying(MockMvc web, Cookie cookie) throws Exception {
        return carrying(web, cookie, "/door/rights");
    }

    private static Visitor carrying(MockMvc web, Cookie cookie, String path) throws Exception {
        var page = web.perform(MockMvcRequestBuilders.get(path).cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var proof = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"").matcher(page);
        assertThat(proof.find()).as(page).isTrue();
        return new Visitor(web, cookie, proof.group(1));
    }

    MockHttpServletResponse get(String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path).cookie(cookie))
                .andReturn()
                .getResponse();
    }

    String page(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Sends a form; names and values take turns. */
    MockHttpServletResponse send(String path, String... fields) throws Exception {
        return web.perform(form(path, fields).param("proof", proof)).andReturn().getResponse();
    }

    MockHttpServletRequestBuilder form(String path, String... fields) {
        var form = MockMvcRequestBuilders.post(path).cookie(cookie);
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return form;
    }
}
