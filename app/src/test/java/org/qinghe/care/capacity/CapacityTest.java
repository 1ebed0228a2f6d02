package org.qinghe.care.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.Consents;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Item 4 of care: places, the waiting list in its visible order, and what of it shows whose it is. */
@QingheTest
class CapacityTest {

    private static final String[] EVERYTHING = {
        Purposes.WORK, Purposes.FIRST_CONTACT, Purposes.CARE, Purposes.TREATMENT, Purposes.JOB_SUPPORT
    };

    private final UUID unit = UUID.randomUUID();
    private final Viewer worker = SignedIn.viewer(unit, "", EVERYTHING);
    private final Viewer colleague = SignedIn.viewer(unit, "", EVERYTHING);
    private final Viewer supervisor = SignedIn.viewer(unit, "", Purposes.WORK, Purposes.SUPERVISION);
    private final String name = "门诊" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    MockMvc web;

    @Autowired
    Gate gate;

    @Autowired
    Offers offers;

    @Autowired
    Episodes episodes;

    @Autowired
    Waiting waiting;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient database;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @BeforeEach
    void aUnitThatOffersTreatment() throws Exception {
        Lawful.everything(database);
        web.perform(by(supervisor, post("/care/capacity/offers"))
                        .param("help", "AGONIST")
                        .param("offerName", name)
                        .param("measure", "PLACES")
                        .param("amount", "4"))
                .andExpect(redirectedUrl("/care/capacity?for=SUPERVISION"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListIsOrderedByTheVisibleRulesAndShowsWhoseALineIsToTheirWorkerOnly() throws Exception {
        var last = asks(Today.inTheCounty().minusDays(9));
        var first = asks(Today.inTheCounty(), Reason.PREGNANT);
        var second = asks(Today.inTheCounty().minusDays(1), Reason.UNDER_18);
        assertThat(queue(worker))
                .extracting(line -> line.person().orElseThrow())
                .containsExactly(first, second, last);
        assertThat(queue(colleague))
                .hasSize(3)
                .allMatch(line -> line.person().isEmpty() && line.alias().isEmpty());
        assertThat(queue(SignedIn.viewer(UUID.randomUUID(), "", EVERYTHING))).isEmpty();
        web.perform(by(worker, get("/care/capacity").param("for", "TREATMENT")))
                .andExpect(content().string(allOf(containsString("小禾"), containsString("怀孕"), containsString(name))));
        web.perform(by(colleague, get("/care/capacity").param("for", "TREATMENT")))
                .andExpect(content().string(allOf(not(containsString("小禾")), not(containsString(first.toString())))));
    }

    @Test
    void whoeverWithdrawsTheConsentStandsInNoListAnyMore() {
        var person = asks(Today.inTheCounty());
        assertThat(queue(colleague)).hasSize(1);
        gate.visit(person, room -> {
            consents.of(room, person).stream()
                    .filter(each -> each.purpose() == Purpose.TREATMENT)
                    .forEach(each -> consents.withdraw(room, person, each.id()));
            return true;
        });
        assertThat(queue(colleague)).isEmpty();
    }

    @Test
    void aPlaceIsTakenWhileHelpGoesOnAndFreeAgainAfterwards() throws Exception {
        var person = asks(Today.inTheCounty().minusDays(4));
        assertThat(offer()).extracting(Offer::goingOn, Offer::waiting).containsExactly(0L, 1L);
        step(person, "BEGIN");
        assertThat(offer())
                .extracting(Offer::goingOn, Offer::waiting, Offer::taken)
                .containsExactly(1L, 0L, 0.25);
        step(person, "COMPLETE");
        assertThat(offer()).extracting(Offer::goingOn, Offer::waiting).containsExactly(0L, 0L);
        web.perform(by(worker, get(path(person)))).andExpect(content().string(containsString("已完成")));
    }

    @Test
    void howLongPeopleWaitIsToldAsMedianAndNinetiethPercentile() {
        for (int days : new int[] {1, 2, 3, 5, 20}) {
            var person = asks(Today.inTheCounty().minusDays(days));
            SignedIn.now(worker);
            gate.open(Purpose.TREATMENT, room -> {
                var record = room.open(person, "write.EPISODES");
                return episodes.meets(record, episodes.of(record).getFirst().id(), Today.inTheCounty());
            });
        }
        SignedIn.now(worker);
        // of 1, 2, 3, 5, 20 the middle is 3, and nine tenths of the way stands 6 tenths between 5 and 20
        var waits = gate.open(Purpose.TREATMENT, waiting::untilFirst);
        assertThat(waits).singleElement().satisfies(each -> {
            assertThat(each.help()).isEqualTo(Help.AGONIST);
            assertThat(each.episodes()).isEqualTo(5);
            assertThat(each.median()).isEqualTo(3);
            assertThat(each.ninetieth()).isCloseTo(14, within(1e-9));
        });
    }

    @Test
    void whatWillBeAskedIsForecastFromWholeMonths() {
        var month = Today.inTheCounty().withDayOfMonth(1);
        for (int before = 1; before <= 6; before++) {
            asks(month.minusMonths(before));
        }
        asks(Today.inTheCounty());
        SignedIn.now(worker);
        var demand = gate.open(Purpose.TREATMENT, waiting::demand);
        assertThat(demand).singleElement().satisfies(each -> {
            assertThat(each.asked()).isEqualTo(6);
            assertThat(each.forecast().orElseThrow().expected()).isEqualTo(3);
        });
    }

    @Test
    void theReasonsAreSealedAndTheSeparateConsentIsNeeded() {
        var person = asks(Today.inTheCounty(), Reason.RECENT_OVERDOSE);
        assertThat(stored("select encode(sealed, 'escape') from care.episode where client = '" + person + "'"))
                .singleElement()
                .asString()
                .doesNotContain("OVERDOSE");
        var careful = beans.createBean(InCare.class).with(worker, false, Purpose.TREATMENT);
        var offer = offer();
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.open(
                        Purpose.TREATMENT,
                        room -> episodes.ask(
                                room.open(careful, "write.EPISODES"), offer, List.of(), Today.inTheCounty())))
                .isInstanceOf(org.qinghe.care.lock.NotOpen.class);
    }

    @Test
    void onlyTheSupervisorOfTheUnitKeepsItsOffers() throws Exception {
        var stranger = SignedIn.viewer(UUID.randomUUID(), "", Purposes.WORK, Purposes.SUPERVISION);
        var change = "/care/capacity/offers/" + offer().id();
        web.perform(by(worker, post(change)).param("amount", "9")).andExpect(status().isForbidden());
        web.perform(by(stranger, post(change)).param("amount", "9").param("inUse", "true"));
        assertThat(offer().amount()).isEqualTo(4);
        web.perform(by(supervisor, post(change)).param("amount", "9").param("inUse", "true"));
        assertThat(offer().amount()).isEqualTo(9);
        web.perform(by(supervisor, post("/care/capacity/offers")).param("amount", "many"))
                .andExpect(content().string(allOf(containsString("请填写 0 到 9999 的整数"), containsString("请选择一种帮助"))));
    }

    private UUID asks(LocalDate since, Reason... reasons) {
        var person = beans.createBean(InCare.class).with(worker, true, Purpose.TREATMENT);
        SignedIn.now(worker);
        gate.open(
                Purpose.TREATMENT,
                room -> episodes.ask(
                        room.open(person, "write.EPISODES"), offers.own(room).getFirst(), List.of(reasons), since));
        SecurityContextHolder.clearContext();
        return person;
    }

    private void step(UUID person, String step) throws Exception {
        var episode = stored("select id::text from care.episode where client = '" + person + "'")
                .getFirst();
        web.perform(by(worker, post("/care/" + person + "/episodes/" + episode))
                        .param("for", "TREATMENT")
                        .param("step", step))
                .andExpect(redirectedUrl(path(person)));
    }

    private Offer offer() {
        SignedIn.now(worker);
        return gate.open(Purpose.TREATMENT, offers::own).getFirst();
    }

    private List<QueueLine> queue(Viewer viewer) {
        SignedIn.now(viewer);
        var lines = gate.open(Purpose.TREATMENT, waiting::list);
        SecurityContextHolder.clearContext();
        return lines;
    }

    private List<String> stored(String query) {
        return JdbcClient.create(owner).sql(query).query(String.class).list();
    }

    private static String path(UUID person) {
        return "/care/" + person + "/episodes?for=TREATMENT";
    }

    private static MockHttpServletRequestBuilder by(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(viewer)).with(csrf());
    }
}
