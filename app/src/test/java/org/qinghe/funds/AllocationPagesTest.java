package org.qinghe.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSight;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class AllocationPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Bookkeeping books;

    @Autowired
    LineTable lines;

    @Autowired
    AllocationTable allocations;

    @Autowired
    Places places;

    @Autowired
    Units units;

    Scene scene;
    Source source;
    Viewer proposer;
    Viewer decider;

    @BeforeEach
    void twoTownshipsOfThreeThousandAndOneThousandPeople() {
        scene = Scene.in(places, units);
        places.save(List.of(township("101", "财镇", 3000), township("102", "远乡", 1000)));
        units.save("fz" + scene.county(), "远乡政府", "Far Township", Unit.Kind.TOWNSHIP, scene.county() + "102");
        proposer = office();
        decider = office();
        SignedIn.now(proposer);
        source = scene.source("10000.00");
        books.add(source, proposer);
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** 8,000 by people 3 to 1 are 6,000 and 2,000. */
    @Test
    void showsTheEffectBeforeAnythingIsKept() throws Exception {
        sent(divide("8000", 100, 0).param("act", "preview"), proposer)
                .andExpect(content().string(containsString("<strong>6,000.00</strong>")))
                .andExpect(content().string(containsString("<strong>2,000.00</strong>")));

        assertThat(mine()).isEmpty();
    }

    @Test
    void somebodyElseDecidesAndTheLinesAreOpen() throws Exception {
        var path = proposed();

        read(path, proposer).andExpect(content().string(containsString("Whoever proposed it does not decide it")));
        sent(post(path + "/decide"), proposer).andExpect(status().isFound());
        assertThat(lines.ofYear(scene.year(), UnitSight.EVERYTHING)).isEmpty();

        sent(post(path + "/decide"), decider).andExpect(status().isFound());

        assertThat(lines.ofYear(scene.year(), UnitSight.EVERYTHING))
                .extracting(line -> line.standing().budget().toPlainString())
                .containsExactlyInAnyOrder("6000.00", "2000.00");
        read(path, proposer)
                .andExpect(content().string(containsString("Decided")))
                .andExpect(content().string(not(containsString(path + "/withdraw"))));
        sent(post(path + "/decide"), decider);
        assertThat(lines.ofYear(scene.year(), UnitSight.EVERYTHING)).hasSize(2);
    }

    /** 8,000 by people 3 to 1 are 6,000 and 2,000. */
    @Test
    void aTownshipReadsItsOwnShareAndNoOther() throws Exception {
        var path = proposed();
        var leader = SignedIn.viewer(
                scene.township().id(), scene.county() + "101", FundsAccess.READ, FundsAccess.LEAD, FundsAccess.DECIDE);
        read(path, leader)
                .andExpect(content().string(containsString("<strong>6,000.00</strong>")))
                .andExpect(content().string(not(containsString("<strong>2,000.00</strong>"))))
                .andExpect(content()
                        .string(containsString("It gives something to 2 units; the 1 that you see are listed.")))
                .andExpect(content().string(not(containsString(path + "/decide"))));
        sent(post(path + "/decide"), leader).andExpect(status().isNotFound());
        sent(post(path + "/withdraw"), leader).andExpect(status().isNotFound());

        var elsewhere = SignedIn.viewer(java.util.UUID.randomUUID(), "elsewhere", FundsAccess.READ);
        read(path, elsewhere).andExpect(status().isNotFound());
        read("/funds/allocations", elsewhere).andExpect(content().string(not(containsString(path))));
        read("/funds/allocations", leader).andExpect(content().string(containsString(path)));
    }

    @Test
    void theDatabaseLetsNobodyDecideTheirOwn() throws Exception {
        proposed();
        assertThatThrownBy(() -> allocations.settle(mine().getFirst(), Allocation.State.DECIDED, proposer))
                .hasMessageContaining("decided_by_another");
    }

    @Test
    void aWithdrawnProposalStaysAndTheNextIsVersionTwo() throws Exception {
        var first = proposed();
        sent(post(first + "/withdraw"), proposer);
        sent(post(first + "/decide"), decider);
        assertThat(lines.ofYear(scene.year(), UnitSight.EVERYTHING)).isEmpty();

        read(proposed(), proposer).andExpect(content().string(containsString("version 2")));
    }

    @Test
    void saysBesideTheWeightWhoHasNoNumber() throws Exception {
        sent(divide("8000", 50, 50).param("act", "propose"), proposer)
                .andExpect(content().string(containsString("The distance is not entered for 2 units")));
        distance("101", "10");
        distance("102", "30");
        sent(divide("8000", 50, 50).param("act", "preview"), proposer)
                .andExpect(content().string(containsString("<strong>4,000.00</strong>")));
    }

    @Test
    void refusesWeightsThatAreNotTheWholeAndMoreThanTheSourceHas() throws Exception {
        sent(divide("10000.01", 60, 50), proposer)
                .andExpect(content().string(containsString("The weights must be 100 together; they are 110.")))
                .andExpect(content().string(containsString("The source has 10,000.00 left.")));
    }

    private Viewer office() {
        return SignedIn.viewer(
                scene.office().id(), scene.county(), FundsAccess.READ, FundsAccess.LEAD, FundsAccess.DECIDE);
    }

    private Area township(String code, String name, long population) {
        return new Area(
                scene.county() + code,
                AreaLevel.TOWNSHIP,
                name,
                name,
                Optional.of(scene.county()),
                Optional.empty(),
                Optional.of(population));
    }

    private MockHttpServletRequestBuilder divide(String pool, int population, int remoteness) {
        return post("/funds/allocations/new")
                .param("source", source.id().toString())
                .param("use", "EDUCATION")
                .param("title", "乡镇宣传经费")
                .param("pool", pool)
                .param("kinds", "TOWNSHIP")
                .param("population", String.valueOf(population))
                .param("need", "0")
                .param("remoteness", String.valueOf(remoteness))
                .param("results", "0")
                .param("floor", "60")
                .param("minimum", "0")
                .param("reason", "按人口");
    }

    private String proposed() throws Exception {
        return Objects.requireNonNull(sent(divide("8000", 100, 0).param("act", "propose"), proposer)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void distance(String township, String kilometres) throws Exception {
        sent(
                        post("/funds/distances")
                                .param("area", scene.county() + township)
                                .param("kilometres", kilometres)
                                .param("origin", "road register"),
                        proposer)
                .andExpect(status().isFound());
    }

    private List<Allocation> mine() {
        return allocations.all(UnitSight.EVERYTHING).stream()
                .filter(each -> each.proposal().source().equals(source.id()))
                .toList();
    }

    private ResultActions sent(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return web.perform(request.param("lang", "en").with(csrf()).with(as(viewer)));
    }

    private ResultActions read(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(viewer)));
    }
}
