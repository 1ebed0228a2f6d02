package org.qinghe.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.files.KeptFile;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.Today;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A visit to one of two townships, by a checklist whose fifth item is not so. */
@QingheTest
class VisitPhotosTest {

    private static final Map<Integer, Verdict> FOUND =
            Map.of(1, Verdict.PASS, 2, Verdict.PASS, 3, Verdict.NONE, 4, Verdict.PASS, 5, Verdict.FAIL);

    @Autowired
    MockMvc web;

    @Autowired
    FindingFileTable files;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    Viewer lead;
    LocalDate today;
    String visit;

    @BeforeEach
    void aTownshipWasDrawn() throws Exception {
        var scene = Scene.found(places, units);
        lead = scene.lead();
        today = Today.inTheCounty();
        var inspection = Objects.requireNonNull(web.perform(post("/inspections/new")
                        .param("title", "抽查")
                        .param(
                                "checklist",
                                database.sql(
                                                "select id::text from oversight.checklist where title_en = 'Check of prevention at schools'")
                                        .query(String.class)
                                        .single())
                        .param("kinds", "TOWNSHIP")
                        .param("strata", "KIND")
                        .param("size", "1")
                        .param("firstDay", today.toString())
                        .param("lastDay", today.plusDays(20).toString())
                        .param("termDays", "10")
                        .with(csrf())
                        .with(as(lead)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        web.perform(post(inspection + "/freeze").with(csrf()).with(as(lead)));
        web.perform(post(inspection + "/draw").with(csrf()).with(as(lead)));
        visit = "/visits/"
                + database.sql("""
                                select v.id from oversight.visit v join oversight.draw d on d.id = v.draw
                                where d.inspection = cast(:id as uuid)
                                """)
                        .param("id", inspection.substring(inspection.lastIndexOf('/') + 1))
                        .query(UUID.class)
                        .single();
    }

    @Test
    void whatABrowserWithoutScriptsSendsAlongIsKeptWithTheFinding() throws Exception {
        answers(multipart(visit).file(photo("photos5", "柜子.png")), UUID.randomUUID())
                .andExpect(status().is3xxRedirection());
        assertThat(kept()).extracting(KeptFile::name).containsExactly("柜子.png");
    }

    @Test
    void whatIsNoPhotoIsSaidAndTheAnswersStay() throws Exception {
        var web = new MockMultipartFile("photos5", "照片.jpg", "image/jpeg", "<html>".getBytes());
        answers(multipart(visit).file(web), UUID.randomUUID())
                .andExpect(flash().attribute(
                                "notice", new Notice("files.refused.type", List.of("照片.jpg"), Notice.Kind.REFUSED)));
        assertThat(kept()).isEmpty();
    }

    @Test
    void aPhotoSentAfterItsAnswersIsKeptOnceHoweverOftenItIsSent() throws Exception {
        var token = UUID.randomUUID();
        answers(post(visit), token).andExpect(redirectedUrl(visit + "?received=" + token));
        for (int time = 0; time < 3; time++) {
            sent(token, 5).andExpect(status().isNoContent());
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aPhotoOfOtherAnswersOrOfAnItemThatIsSoIsNotKept() throws Exception {
        var token = UUID.randomUUID();
        sent(token, 5).andExpect(status().isUnprocessableContent());
        answers(post(visit), token);
        sent(UUID.randomUUID(), 5)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no finding that “p.png” belongs to")));
        sent(token, 1).andExpect(status().isUnprocessableContent());
        assertThat(kept()).isEmpty();
    }

    private ResultActions answers(AbstractMockHttpServletRequestBuilder<?> request, UUID token) throws Exception {
        request.param("token", token.toString()).param("visitedOn", today.toString());
        FOUND.forEach((item, verdict) -> request.param("verdict" + item, verdict.name()));
        request.param("seen5", "抽屉没有上锁").param("shown5", "见照片").with(csrf()).with(as(lead));
        return web.perform(request);
    }

    private ResultActions sent(UUID token, int item) throws Exception {
        return web.perform(multipart(visit + "/photos")
                .file(photo("file", "p.png"))
                .param("token", token.toString())
                .param("item", String.valueOf(item))
                .param("lang", "en")
                .with(csrf())
                .with(as(lead)));
    }

    private List<KeptFile> kept() {
        return database
                .sql(
                        "select finding from oversight.visit_answer where visit = cast(:visit as uuid) and finding is not null")
                .param("visit", visit.substring(visit.lastIndexOf('/') + 1))
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(finding -> files.of(Shown.FOUND).of(finding).stream())
                .toList();
    }

    private static MockMultipartFile photo(String field, String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new MockMultipartFile(field, name, "image/png", bytes.toByteArray());
    }
}
