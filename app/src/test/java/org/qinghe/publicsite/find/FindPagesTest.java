package org.qinghe.publicsite.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Purposes;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a unit's supervisor writes down is what anybody finds, with the kinds of help and where the door is. */
@QingheTest
class FindPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Viewer supervisor = SignedIn.viewer(UUID.randomUUID(), "");

    @BeforeEach
    void aUnitWithASupervisor() {
        Lawful.everything(database);
        var unit = units.save("find-" + mark, "单位" + mark, "Unit", Unit.Kind.CLINIC, "")
                .id();
        var account = colleagues.open(
                unit, "find" + mark, "督导", "three words together", false, List.of(StandardRole.CARE_SUPERVISOR));
        supervisor = new Viewer(account, "督导", unit, "单位", "Unit", "", Set.of(Purposes.WORK, Purposes.SUPERVISION));
    }

    @Test
    void anybodyFindsTheServiceItsHelpAndWhereItIs() throws Exception {
        save("29.5631, 106.5516", "true");
        offer("COUNSELLING", "WEEKLY_HOURS", "20");
        var service = service("/open/find");
        assertThat(service)
                .contains("href=\"tel:01012345\"", "010-12345", "周一至周五")
                .contains("心理辅导 · 每周 20 小时")
                .contains("data-north=\"29.5631\"", "data-east=\"106.5516\"");
        assertThat(service("/open/find?help=COUNSELLING")).isNotEmpty();
        offerOfAnother();
        assertThat(service("/open/find?help=DETOXIFICATION")).isEmpty();
        assertThat(service("/open/find?help=anything")).isNotEmpty();
    }

    @Test
    void aServiceWithoutAPlaceOnTheMapIsListedAllTheSame() throws Exception {
        save("", "true");
        assertThat(service("/open/find")).isNotEmpty().doesNotContain("data-north");
    }

    @Test
    void whatIsNotShownIsNotFound() throws Exception {
        save("", "");
        assertThat(service("/open/find")).isEmpty();
    }

    @Test
    void aPointThatIsNoneIsRefusedBesideItsFieldAndKept() throws Exception {
        for (var wrong : List.of("29.5631", "91, 10", "10, 181", "北纬 29 度")) {
            var page = web.perform(offering(wrong, "true"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains("id=\"e-point\"", "value=\"" + wrong + "\"");
        }
        assertThat(service("/open/find")).isEmpty();
    }

    /** Another unit offers what this one does not, so that there is something to choose. */
    private void offerOfAnother() throws Exception {
        var other = new FindPagesTest();
        other.web = web;
        other.database = database;
        other.units = units;
        other.colleagues = colleagues;
        other.aUnitWithASupervisor();
        other.save("", "true");
        other.offer("DETOXIFICATION", "PLACES", "3");
        assertThat(other.service("/open/find?help=DETOXIFICATION")).contains("住院脱瘾 · 3 个名额");
    }

    private void save(String point, String shown) throws Exception {
        assertThat(web.perform(offering(point, shown)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/care/unit/offering");
    }

    private MockHttpServletRequestBuilder offering(String point, String shown) {
        return by(post("/care/unit/offering"))
                .param("nameZh", "服务点" + mark)
                .param("hotline", "010-12345")
                .param("hoursZh", "周一至周五")
                .param("point", point)
                .param("shown", shown);
    }

    private void offer(String help, String measure, String amount) throws Exception {
        assertThat(web.perform(by(post("/care/capacity/offers"))
                                .param("help", help)
                                .param("offerName", "帮助" + mark)
                                .param("measure", measure)
                                .param("amount", amount))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    /** The article about this unit, or empty text. */
    private String service(String path) throws Exception {
        var page = web.perform(get(path)).andReturn().getResponse().getContentAsString();
        return java.util.Arrays.stream(page.split("(?=<article)"))
                .filter(each -> each.contains("服务点" + mark))
                .map(each -> each.split("</article>")[0])
                .findFirst()
                .orElse("");
    }

    private MockHttpServletRequestBuilder by(MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(supervisor)).with(csrf());
    }
}
