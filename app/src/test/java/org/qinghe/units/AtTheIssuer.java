package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody who goes to the organisation's issuer and comes back with what it says of them. */
record AtTheIssuer(MockMvc web, FakeIssuer issuer) {

    MvcResult signIn(Map<String, Object> said) throws Exception {
        return comeBack(begin(said));
    }

    /** Goes to the issuer, which will say this of whoever came with that request. */
    MvcResult begin(Map<String, Object> said) throws Exception {
        var begun = web.perform(get("/sign-in/with/organisation")).andReturn();
        assertThat(begun.getResponse().getRedirectedUrl()).startsWith(issuer.address() + "/authorize");
        issuer.says(with(said, "nonce", asked(begun, "nonce")));
        return begun;
    }

    MvcResult comeBack(MvcResult begun) throws Exception {
        return web.perform(get("/sign-in/back")
                        .cookie(session(begun))
                        .param("code", "c")
                        .param("state", URLDecoder.decode(asked(begun, "state"), StandardCharsets.UTF_8)))
                .andReturn();
    }

    void refused(MvcResult back) throws Exception {
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

    static Map<String, Object> with(Map<String, Object> said, String claim, Object value) {
        var all = new HashMap<>(said);
        all.put(claim, value);
        return all;
    }

    static Cookie session(MvcResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("qinghe"));
    }
}
