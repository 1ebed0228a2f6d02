package org.qinghe.units;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@QingheTest
class PasskeyRefusalTest {

    @Autowired
    MockMvc web;

    @Test
    void nobodyComesInWithoutAChallengeOrWithWhatNoDeviceSigned() throws Exception {
        web.perform(post("/sign-in/passkey")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
        var asked = web.perform(post("/sign-in/passkey/options").with(csrf()))
                .andExpect(jsonPath("$.userVerification").value("required"))
                .andReturn();
        var session = Objects.requireNonNull(asked.getResponse().getCookie("qinghe"));
        for (var answer : new String[] {"{}", "no JSON", """
                {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "clientExtensionResults": {}, "response":
                    {"authenticatorData": "AAAA", "clientDataJSON": "AAAA", "signature": "AAAA", "userHandle": "AAAA"}}
                """}) {
            web.perform(post("/sign-in/passkey")
                            .cookie(session)
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(answer))
                    .andExpect(status().isForbidden())
                    .andExpect(unauthenticated());
            web.perform(post("/sign-in/passkey/options").cookie(session).with(csrf()));
        }
    }
}
