package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** A county adds a language to the public pages by a file; what the file does not say is said in Chinese. */
@QingheTest
class FurtherLanguagesTest {

    /** The language's own name, standing in for a sentence. */
    private static final String YI = "ꆈꌠꁱꂷ";

    @Autowired
    MockMvc web;

    @Autowired
    FurtherLanguages further;

    @Value("${qinghe.data}")
    Path data;

    @Test
    void itsSentencesAreShownAndTheOthersFallBackOnChinese() throws Exception {
        var file = Files.createDirectories(data.resolve("languages")).resolve("ii.properties");
        Files.writeString(file, "web.language.own=" + YI + "\npublicsite.front=" + YI + " 1\n", StandardCharsets.UTF_8);
        try {
            further.read();
            var page = page("/open?lang=ii");
            assertThat(page)
                    .contains("<html lang=\"ii\">", "<h1 class=\"page-title\">" + YI + " 1</h1>")
                    .contains("不用登录，不留痕迹")
                    .contains("href=\"/open/learn?lang=ii\"", "lang=zh-CN", "lang=en");
            assertThat(page("/open/learn/opioids?lang=ii")).contains("会压住呼吸");
            assertThat(page("/open")).contains("lang=ii", YI).doesNotContain(YI + " 1");
            assertThat(page("/open?lang=en")).contains("Qinghe: less harm").doesNotContain(YI + " 1");
        } finally {
            Files.delete(file);
            further.read();
        }
        assertThat(page("/open?lang=ii")).contains("<html lang=\"zh-CN\">").doesNotContain(YI);
    }

    private String page(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getContentAsString();
    }
}
