package org.qinghe.care.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Purposes;
import org.qinghe.livelihood.Offer;
import org.qinghe.livelihood.PastOffers;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class OffersInCareTest {

    private static final String COUNTY = "770201";

    private final Viewer worker =
            SignedIn.viewer(UUID.randomUUID(), "", Purposes.WORK, Purposes.FIRST_CONTACT, Purposes.JOB_SUPPORT);

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    PastOffers offers;

    @Autowired
    JdbcClient database;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final String title = "面点师 " + UUID.randomUUID();
    private UUID offer = UUID.randomUUID();

    @BeforeEach
    void aJobIsOpenToAnybody() {
        Lawful.everything(database);
        places.save(List.of(
                new Area(COUNTY, AreaLevel.COUNTY, "测试县", "", Optional.empty(), Optional.empty(), Optional.empty())));
        LocalDate today = Today.inTheCounty();
        SignedIn.now(SignedIn.viewer(UUID.randomUUID(), COUNTY, "livelihood.read", "livelihood.offer"));
        offer = offers.post(new PastOffers.NewOffer(
                Offer.Kind.JOB,
                new Offer.Text(title, ""),
                new Offer.Text("早班", ""),
                "晨光面馆",
                "到县就业中心咨询",
                COUNTY,
                Optional.empty(),
                today,
                today.plusDays(9)));
        SignedIn.now(SignedIn.viewer(UUID.randomUUID(), "", "livelihood.read", "livelihood.publish"));
        offers.publish(offer);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aWorkerLooksThroughWhatIsOpenWithAPersonAndBeginsJobSupportWithOneOfThem() throws Exception {
        var person = inCare(Purpose.JOB_SUPPORT);
        var record = "/care/" + person;

        read(record + "/offers?kind=JOB").andExpect(content().string(containsString(title)));
        read(record + "/offers?kind=TRAINING").andExpect(content().string(not(containsString(title))));
        read(record + "/notes/job-support?offer=" + offer)
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + title + "\""),
                                containsString("value=\"晨光面馆\""),
                                containsString("到县就业中心咨询"))));
        assertThat(kept()).as("what livelihood knows of it").isEqualTo("");
    }

    @Test
    void anOfferThatIsOverBeginsNothing() throws Exception {
        var person = inCare(Purpose.JOB_SUPPORT);
        database.sql("update livelihood.offer set state = 'ENDED' where id = :id")
                .param("id", offer)
                .update();

        read("/care/" + person + "/notes/job-support?offer=" + offer)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(title))));
    }

    @Test
    void withoutConsentToJobSupportNothingIsLookedForWithAPerson() throws Exception {
        var person = inCare(Purpose.CARE);

        read("/care/" + person + "/offers")
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString(title))));
    }

    /** All that the module of offers keeps of who asked for them: nothing, until a unit counts. */
    private String kept() {
        return database.sql("select coalesce(string_agg(t::text, ';'), '') from livelihood.take_up t where offer = :id")
                .param("id", offer)
                .query(String.class)
                .single();
    }

    private UUID inCare(Purpose purpose) {
        return beans.createBean(InCare.class).with(worker, true, purpose);
    }

    private ResultActions read(String path) throws Exception {
        return web.perform(get(path).with(as(worker)));
    }
}
