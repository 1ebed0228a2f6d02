package org.qinghe.staff.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.staff.StaffPeople;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Post;
import org.qinghe.units.Post.Responsibility;
import org.qinghe.units.UnitPosts;
import org.qinghe.units.Units;
import org.qinghe.units.WorkloadPart;
import org.qinghe.units.WorkloadPart.OnHand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class LoadTest {

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    UnitPosts posts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    Viewer head;
    Viewer deputy;
    Viewer worker;
    Viewer elsewhere;

    @BeforeEach
    void aSchoolWithAHeadADeputyAndATeacher() {
        var people = new StaffPeople(units, colleagues);
        var school = people.unit("清河小学", "Qinghe School");
        head = people.person(school, "校长人", LoadAccess.READ);
        deputy = people.person(school, "分管人", LoadAccess.READ);
        worker = people.person(school, "教书人", LoadAccess.READ);
        elsewhere = people.person(people.unit("清河中学", "Qinghe College"), "外校人", LoadAccess.READ);
        answers(head, Responsibility.FIRST);
        answers(deputy, Responsibility.DIRECT);
        answers(worker, Responsibility.NONE);
        answers(elsewhere, Responsibility.FIRST);
    }

    @Test
    void aWorkerSeesWhatLiesWithThemAndWhatItIsFor() throws Exception {
        read("/staff/load", worker)
                .andExpect(content().string(containsString("Tasks")))
                .andExpect(content().string(containsString("no assessment reads it")))
                .andExpect(content().string(not(containsString("校长人"))))
                .andExpect(content().string(not(containsString("/staff/load/unit"))));
    }

    @Test
    void thoseWhoAnswerForTheUnitSeeItsWorkersAndNobodyElseDoes() throws Exception {
        for (var leader : List.of(head, deputy)) {
            read("/staff/load/unit", leader)
                    .andExpect(content().string(containsString("教书人")))
                    .andExpect(content().string(containsString("nobody in particular")))
                    .andExpect(content().string(containsString("without sums, ranks")))
                    .andExpect(content().string(not(containsString("外校人"))));
        }
        read("/staff/load/unit", worker).andExpect(status().isNotFound());
        read("/staff/load/unit", elsewhere).andExpect(content().string(not(containsString("教书人"))));
        assertThat(database.sql("""
                        select account from safeguards.audit_entry
                        where action = 'staff.loadRead' and subject = :subject order by number
                        """)
                        .param("subject", "unit/" + head.unit())
                        .query(UUID.class)
                        .list())
                .as("each look is recorded")
                .containsExactly(head.account(), deputy.account());
    }

    @Test
    void eachModulesCountStandsWithTheWorkerItIsAbout() {
        var loads = new Loads(
                List.of(part(2, "second", new OnHand(5, 2, 1)), part(1, "first", OnHand.NOTHING)),
                List.of(),
                colleagues,
                posts,
                clock);

        assertThat(loads.ofWorkers(worker.unit()))
                .extracting(Load::name)
                .as("in the order of names")
                .containsExactly("分管人", "教书人", "校长人");
        assertThat(loads.of(worker).parts())
                .containsExactly(
                        new Load.Counted("first", OnHand.NOTHING), new Load.Counted("second", new OnHand(5, 2, 1)));
        assertThat(loads.of(head).parts().getLast().onHand()).isEqualTo(OnHand.NOTHING);
    }

    @Test
    void aWorkerSaysThatItIsTooMuchAndThoseWhoAnswerHearItOnceADay() throws Exception {
        said(worker).andExpect(redirectedUrl("/staff/load"));
        said(worker);
        said(deputy);

        assertThat(heard(head)).containsExactlyInAnyOrder("教书人", "分管人");
        assertThat(heard(deputy)).containsExactly("教书人");
        assertThat(heard(elsewhere)).isEmpty();
    }

    /** Lies with the worker and with nobody else. */
    private WorkloadPart.OfWorkers part(int order, String message, OnHand onHand) {
        return new WorkloadPart.OfWorkers() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public String message() {
                return message;
            }

            @Override
            public Map<UUID, OnHand> with(Collection<UUID> accounts, LocalDate today) {
                return accounts.contains(worker.account()) ? Map.of(worker.account(), onHand) : Map.of();
            }
        };
    }

    private void answers(Viewer holder, Responsibility responsibility) {
        posts.save(new Post(
                UUID.randomUUID(),
                holder.unit(),
                holder.name() + "岗位",
                "",
                Optional.of(holder.account()),
                "",
                responsibility));
    }

    private List<String> heard(Viewer someone) {
        return database.sql("select title_zh from notices.notice where kind = 'staff.tooMuch' and account = :one")
                .param("one", someone.account())
                .query(String.class)
                .list();
    }

    private ResultActions said(Viewer by) throws Exception {
        return web.perform(post("/staff/load/too-much").with(csrf()).with(as(by)));
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }
}
