package org.qinghe.care.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qinghe.Qinghe;
import org.qinghe.access.Viewer;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.partners.HandOverKey;
import org.qinghe.care.partners.HandOverPartners;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.FreshDatabase;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.StolenDump;
import org.qinghe.testing.Today;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody moves: two installations, each with a database, keys and workers of its own, and one file between them. */
@QingheTest
class TwoCountiesTest {

    private final String mark = "mv" + UUID.randomUUID().toString().substring(0, 8);
    private final Viewer sender = worker();
    private final Viewer receiver = worker();

    @Autowired
    MockMvc from;

    @Autowired
    ApplicationContext here;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void careGoesOnInAnotherCountyWithWhatThePersonChoseAndNothingElseOfIt() throws Exception {
        try (var there = started()) {
            var to = MockMvcBuilders.webAppContextSetup((WebApplicationContext) there)
                    .apply(springSecurity())
                    .build();
            Lawful.everything(here.getBean(JdbcClient.class));
            Lawful.everything(there.getBean(JdbcClient.class));
            var receiving = Neighbour.agreed(from, "沐川县", signing(there), sealing(there));
            Neighbour.agreed(to, "禾川县", signing(here), sealing(here));

            var person = somebody();
            var record = "/care/" + person + "/hand-overs";
            from.perform(form(record, receiving.id(), "COUNSELLING")).andExpect(status().is3xxRedirection());
            var page = text(from, record);
            var file = Pattern.compile("action=\"([^\"]+/file)\"").matcher(page);
            assertThat(file.find()).isTrue();
            var letter = from.perform(post(file.group(1))
                            .param("for", "CARE")
                            .with(csrf())
                            .with(as(sender)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();

            from.perform(upload(letter, sender))
                    .andExpect(flash().attribute("notice", refused("care.arrival.refused.NOT_SIGNED")));
            var arrival = String.valueOf(to.perform(upload(letter, receiver))
                    .andExpect(
                            flash().attribute("notice", new Notice("care.arrival.opened", List.of(), Notice.Kind.DONE)))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl());
            to.perform(get(arrival).with(as(receiver)))
                    .andExpect(content().string(containsString(mark + "睡眠")))
                    .andExpect(content().string(containsString("小禾")))
                    .andExpect(content().string(org.hamcrest.Matchers.not(containsString(mark + "烘焙"))));
            var begun = to.perform(post(arrival)
                            .param("alias", "小禾")
                            .param("reach", "13800000000")
                            .param("channel", "CALL")
                            .param("present", "true")
                            .param("kept", "COUNSELLING")
                            .param("agreed", "FIRST_CONTACT", "CARE", "CARE.sensitive")
                            .param("until", Today.inTheCounty().plusMonths(3).toString())
                            .param("way", "PAPER")
                            .with(csrf())
                            .with(as(receiver)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            var client =
                    Pattern.compile("/care/([0-9a-f-]{36})\\?for=FIRST_CONTACT").matcher(begun);
            assertThat(client.find()).isTrue();
            to.perform(get("/care/" + client.group(1) + "/received").with(as(receiver)))
                    .andExpect(content().string(containsString(mark + "睡眠")))
                    .andExpect(content().string(containsString("禾川县")));

            assertThat(new StolenDump(there.getBean("ownerDataSource", DataSource.class)).holding(mark))
                    .isEmpty();
            assertThat(new StolenDump(here.getBean("ownerDataSource", DataSource.class)).holding(mark))
                    .isEmpty();
            assertThat(new String(letter, StandardCharsets.UTF_8)).doesNotContain(mark);
        }
    }

    private UUID somebody() {
        var person = here.getAutowireCapableBeanFactory()
                .createBean(InCare.class)
                .with(sender, true, Purpose.CARE, Purpose.JOB_SUPPORT);
        var gate = here.getBean(Gate.class);
        var entries = here.getBean(Entries.class);
        SignedIn.now(sender);
        gate.open(
                Purpose.CARE,
                room -> entries.add(
                        room.open(person, "write.SESSION"),
                        Sheet.SESSION.kind(),
                        Today.inTheCounty(),
                        new Written(Map.of("topic", mark + "睡眠"))));
        gate.open(
                Purpose.JOB_SUPPORT,
                room -> entries.add(
                        room.open(person, "write.JOB_SUPPORT"),
                        Sheet.JOB_SUPPORT.kind(),
                        Today.inTheCounty(),
                        new Written(Map.of("what", mark + "烘焙"))));
        SecurityContextHolder.clearContext();
        return person;
    }

    private MockHttpServletRequestBuilder form(String path, UUID to, String part) {
        return post(path)
                .param("for", "CARE")
                .param("partner", to.toString())
                .param("parts", part)
                .param("until", Today.inTheCounty().plusDays(7).toString())
                .param("agrees", "true")
                .param("agreesSensitive", "true")
                .param("way", "PAPER")
                .with(csrf())
                .with(as(sender));
    }

    private String text(MockMvc county, String path) throws Exception {
        return county.perform(get(path).with(as(sender)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static org.springframework.test.web.servlet.RequestBuilder upload(byte[] letter, Viewer by) {
        return multipart("/care/arrivals")
                .file(new MockMultipartFile("file", "letter.json", "application/json", letter))
                .with(csrf())
                .with(as(by));
    }

    private static Notice refused(String message) {
        return new Notice(message, List.of(), Notice.Kind.REFUSED);
    }

    private static Viewer worker() {
        return SignedIn.viewer(
                UUID.randomUUID(),
                "",
                Purposes.WORK,
                Purposes.FIRST_CONTACT,
                Purposes.CARE,
                Purposes.JOB_SUPPORT,
                Purposes.HAND_OVER);
    }

    private static String signing(ApplicationContext county) {
        return county.getBean(HandOverPartners.class).ownSigningKey();
    }

    private static String sealing(ApplicationContext county) {
        return county.getBean(HandOverKey.class).publicKey();
    }

    private static ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Qinghe.class)
                .initializers(new FreshDatabase())
                .run("--qinghe.mode=test", "--server.port=0", "--server.shutdown=immediate");
    }
}
