package org.qinghe.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@QingheTest
class NotAnUploadTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.APPLICATION_JSON_VALUE})
    void aRequestWithoutAFileWhereOneIsExpectedIsAnsweredInWords(String type) throws Exception {
        web.perform(post("/figures/import")
                        .contentType(type)
                        .content("{}")
                        .with(SignedIn.as(SignedIn.viewer(UUID.randomUUID(), "", "figures.import")))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请求有误")));
    }
}
