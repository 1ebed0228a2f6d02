package org.qinghe.staff.thanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.staff.StaffPeople;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class ThanksTest {

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    ThanksTable table;

    @Autowired
    JdbcClient database;

    /** Tells this test's thanks apart from others'. */
    final String reason = "Stayed until the last family had left " + UUID.randomUUID();

    Viewer head;
    Viewer proposer;
    Viewer worker;
    Viewer elsewhere;

    @BeforeEach
    void aSchoolWithAHeadAndTwoTeachers() {
        var people = new StaffPeople(units, colleagues);
        var school = people.unit("清河小学", "Qinghe School");
        head = below(people.person(school, "校长人", ThanksAccess.READ, ThanksAccess.AGREE));
        proposer = below(people.person(school, "提议人", ThanksAccess.READ));
        worker = below(people.person(school, "教书人", ThanksAccess.READ, ThanksAccess.AGREE));
        elsewhere = below(
                people.person(people.unit("清河中学", "Qinghe College"), "外校人", ThanksAccess.READ, ThanksAccess.AGREE));
    }

    @Test
    void oneProposesAnotherAgreesAndTheWorkerDecidesWhetherOthersSeeIt() throws Exception {
        var path = proposed(worker.account().toString(), "");
        read(path, worker).andExpect(status().isNotFound());
        assertThat(told(worker)).doesNotContain("staff.thanked");
        read("/staff/thanks?list=decide", head).andExpect(content().string(containsString(reason)));

        done(path + "/agree", head);

        assertThat(told(worker)).contains("staff.thanked");
        assertThat(told(proposer)).containsExactly("staff.thanksDecided");
        read("/staff/thanks?list=mine", worker).andExpect(content().string(containsString(reason)));
        read(path, elsewhere).andExpect(status().isNotFound());
        refused(path + "/publish", head).andExpect(status().isNotFound());
        refused(path + "/publish", proposer).andExpect(status().isNotFound());

        done(path + "/publish", worker);
        read("/staff/thanks", elsewhere).andExpect(content().string(containsString(reason)));
        read(path + "/certificate", elsewhere)
                .andExpect(content().string(containsString("教书人")))
                .andExpect(content().string(containsString("With thanks")))
                .andExpect(content().string(containsString("Proposed by 提议人, agreed by 校长人")));

        done(path + "/hide", worker);
        read("/staff/thanks", elsewhere).andExpect(content().string(not(containsString(reason))));
        read(path, elsewhere).andExpect(status().isNotFound());
    }

    @Test
    void neitherWhoProposedItNorWhoItIsForNorAnotherUnitAgrees() throws Exception {
        var path = proposed(worker.account().toString(), "");

        refused(path + "/agree", proposer).andExpect(status().isForbidden());
        refused(path + "/agree", worker).andExpect(status().isNotFound());
        refused(path + "/agree", elsewhere).andExpect(status().isNotFound());
        read("/staff/thanks?list=decide", worker).andExpect(content().string(not(containsString(reason))));

        var own = proposedBy(head, worker.account().toString(), "");
        refused(own + "/agree", head).andExpect(status().isNotFound());
        for (var second : List.of(proposer.account(), worker.account())) {
            assertThatThrownBy(() -> table.decide(id(path), Thanks.State.AGREED, second, "", Instant.now()))
                    .as("the database refuses it besides")
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("agreed_by_a_second_person");
        }
        read(path + "/certificate", proposer).andExpect(status().isNotFound());
    }

    @Test
    void whatIsDeclinedIsToldToWhoProposedItOnlyAndWithAReason() throws Exception {
        var path = proposed(worker.account().toString(), "");

        web.perform(post(path + "/decline?lang=en").with(csrf()).with(as(head)))
                .andExpect(content().string(containsString("id=\"e-answer\"")));
        web.perform(post(path + "/decline?lang=en")
                        .param("answer", "Was thanked last week")
                        .with(csrf())
                        .with(as(head)))
                .andExpect(redirectedUrl(path));

        read(path, proposer).andExpect(content().string(containsString("Was thanked last week")));
        read(path, worker).andExpect(status().isNotFound());
        assertThat(told(proposer)).containsExactly("staff.thanksDecided");
        assertThat(told(worker)).doesNotContain("staff.thanked");
        refused(path + "/agree", head).andExpect(status().isNotFound());
    }

    @Test
    void itIsWithdrawnBeforeItIsDecidedAndNotAfter() throws Exception {
        var path = proposed(worker.account().toString(), "");
        refused(path + "/withdraw", head).andExpect(status().isNotFound());
        done(path + "/withdraw", proposer);
        refused(path + "/agree", head).andExpect(status().isNotFound());
        assertThat(told(head)).as("nothing waits any more").isEmpty();

        var other = proposed(worker.account().toString(), "");
        done(other + "/agree", head);
        refused(other + "/withdraw", proposer).andExpect(status().isNotFound());
    }

    @Test
    void aTeamIsThankedAndItsUnitDecidesWhetherOthersSeeIt() throws Exception {
        var path = proposed("", "Prevention team");
        done(path + "/agree", head);

        read("/staff/thanks?list=mine", worker).andExpect(content().string(containsString(">Prevention team</p>")));
        refused(path + "/publish", proposer).andExpect(status().isNotFound());
        refused(path + "/publish", elsewhere).andExpect(status().isNotFound());
        done(path + "/publish", head);
        read(path, elsewhere).andExpect(content().string(containsString("Everybody who signs in")));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        wrong(proposer.account().toString(), "")
                .andExpect(content().string(containsString("Nobody proposes thanks to")));
        wrong(worker.account().toString(), "Team").andExpect(content().string(containsString("one of them")));
        wrong("", "").andExpect(content().string(containsString("one of them")));
        wrong(elsewhere.account().toString(), "").andExpect(content().string(containsString("one of them")));
        web.perform(post("/staff/thanks/new?lang=en")
                        .param("worker", worker.account().toString())
                        .param("reason", "x".repeat(601))
                        .with(csrf())
                        .with(as(proposer)))
                .andExpect(content().string(containsString("id=\"e-sort\"")))
                .andExpect(content().string(containsString("At most 600 characters")));
        read("/staff/thanks/new?unit=" + elsewhere.unit(), proposer)
                .andExpect(content().string(not(containsString("外校人"))));
    }

    /** Sees their own unit only. */
    private static Viewer below(Viewer someone) {
        return new Viewer(
                someone.account(),
                someone.name(),
                someone.unit(),
                someone.unitNameZh(),
                someone.unitNameEn(),
                "nowhere",
                someone.permissions());
    }

    private String proposed(String someone, String team) throws Exception {
        return proposedBy(proposer, someone, team);
    }

    private String proposedBy(Viewer by, String someone, String team) throws Exception {
        var path = propose(by, someone, team).andReturn().getResponse().getRedirectedUrl();
        assertThat(path).startsWith("/staff/thanks/");
        return String.valueOf(path);
    }

    private ResultActions wrong(String someone, String team) throws Exception {
        return propose(proposer, someone, team).andExpect(content().string(containsString("id=\"e-worker\"")));
    }

    private ResultActions propose(Viewer by, String someone, String team) throws Exception {
        return web.perform(post("/staff/thanks/new?lang=en")
                .param("sort", "THANKS")
                .param("worker", someone)
                .param("team", team)
                .param("reason", reason)
                .with(csrf())
                .with(as(by)));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private List<String> told(Viewer someone) {
        return database.sql("""
                        select kind from notices.notice
                        where settled_at is null and (account = :one or unit = :unit and permission = any(:may))
                        """)
                .param("one", someone.account())
                .param("unit", someone.unit())
                .param("may", someone.permissions().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void done(String path, Viewer by) throws Exception {
        refused(path, by).andExpect(redirectedUrl(path.substring(0, path.lastIndexOf('/'))));
    }

    private ResultActions refused(String path, Viewer by) throws Exception {
        return web.perform(post(path).param("lang", "en").with(csrf()).with(as(by)));
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }
}
