package org.qinghe.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.database.DataFolder;
import org.qinghe.files.KeptFile;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.qinghe.work.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class FindingFilesTest {

    private static final byte[] PHOTOS = "%PDF-1.7\nphotos".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REPORT = "%PDF-1.7\nreport".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvc web;

    @Autowired
    Rectification rectification;

    @Autowired
    FindingTable findings;

    @Autowired
    FindingFileTable files;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    DataFolder data;

    @Autowired
    Clock clock;

    Scene scene;
    UUID finding;

    @BeforeEach
    void somethingWasFoundInTheEast() {
        scene = Scene.found(places, units);
        SignedIn.now(scene.lead());
        var today = LocalDate.now(clock);
        finding = rectification.issue(
                new NewFinding(
                        Bilingual.ofOne("台账不全"),
                        "现场查看发现",
                        "照片 2 张",
                        Topic.EVIDENCE,
                        Severity.MAJOR,
                        Source.AD_HOC,
                        scene.eastern().id(),
                        scene.east(),
                        Optional.empty(),
                        today,
                        today.plusDays(15)),
                scene.lead());
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoInspectsShowsWhatWasFoundAndTheUnitShowsWhatItMended() throws Exception {
        handed("found", "现场照片.pdf", PHOTOS, scene.lead()).andExpect(redirectedUrl("/findings/" + finding));
        handed("mended", "整改报告.pdf", REPORT, scene.easterner()).andExpect(redirectedUrl("/findings/" + finding));

        web.perform(get(path(Shown.FOUND)).with(as(scene.easterner())))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(PHOTOS));
        web.perform(get(path(Shown.MENDED)).with(as(scene.lead())))
                .andExpect(content().bytes(REPORT));
        web.perform(get("/findings/" + finding).with(as(scene.easterner())))
                .andExpect(content().string(containsString("现场照片.pdf")))
                .andExpect(content().string(containsString("整改报告.pdf")))
                .andExpect(content().string(containsString("/files/mended\"")))
                .andExpect(content().string(not(containsString("/files/found\""))));
    }

    @Test
    void whoMayNotOpenTheFindingNeitherReadsNorAddsNorTakesDown() throws Exception {
        handed("found", "现场照片.pdf", PHOTOS, scene.lead());
        handed("mended", "整改报告.pdf", REPORT, scene.easterner());
        var stranger = scene.mightyIn(scene.western());
        for (var shown : Shown.values()) {
            web.perform(get(path(shown)).with(as(stranger))).andExpect(status().isNotFound());
            web.perform(post(path(shown) + "/remove").with(csrf()).with(as(stranger)))
                    .andExpect(status().isNotFound());
            handed(shown.part(), "b.pdf", "%PDF-1.7\nb".getBytes(StandardCharsets.US_ASCII), stranger)
                    .andExpect(status().isNotFound());
            assertThat(kept(shown)).hasSize(1);
        }
    }

    @Test
    void neitherSideTouchesWhatTheOtherHandsIn() throws Exception {
        handed("found", "现场照片.pdf", PHOTOS, scene.lead());
        var mighty = scene.mighty(scene.eastern(), scene.county());
        handed("found", "b.pdf", REPORT, mighty).andExpect(said("inspection.refused.ownUnit"));
        web.perform(post(path(Shown.FOUND) + "/remove").with(csrf()).with(as(mighty)))
                .andExpect(said("inspection.refused.ownUnit"));
        handed("mended", "c.pdf", REPORT, scene.mighty(scene.office(), scene.county()))
                .andExpect(said("inspection.refused.notYourUnit"));
        assertThat(kept(Shown.FOUND)).hasSize(1);
        assertThat(kept(Shown.MENDED)).isEmpty();
    }

    @Test
    void whatIsNoDocumentIsRefusedBesideTheField() throws Exception {
        handed("found", "照片.pdf", "<html>".getBytes(StandardCharsets.US_ASCII), scene.lead())
                .andExpect(content().string(containsString("id=\"e-file\"")))
                .andExpect(content().string(containsString("holds no PDF")));
        handed("found", "照片.png", PHOTOS, scene.lead())
                .andExpect(content().string(containsString("which its name does not say")));
        handed("found", "照片.pdf", PHOTOS, scene.lead());
        handed("found", "同一份.pdf", PHOTOS, scene.lead())
                .andExpect(content().string(containsString("very same content")));
        web.perform(multipart("/findings/" + finding + "/files/found")
                        .param("lang", "en")
                        .with(csrf())
                        .with(as(scene.lead())))
                .andExpect(content().string(containsString("id=\"e-file\">Choose a file")));
        assertThat(kept(Shown.FOUND)).hasSize(1);
    }

    @Test
    void aFileIsTakenDownWhileTheFindingIsOpenAndStaysOnceItIsVerified() throws Exception {
        handed("mended", "名单.pdf", PHOTOS, scene.easterner());
        var lies = data.files()
                .resolve("evidence")
                .resolve(kept(Shown.MENDED).getFirst().file().storedAs());
        assertThat(lies).exists();
        web.perform(post(path(Shown.MENDED) + "/remove").with(csrf()).with(as(scene.easterner())))
                .andExpect(redirectedUrl("/findings/" + finding));
        assertThat(lies).doesNotExist();
        assertThat(kept(Shown.MENDED)).isEmpty();

        handed("mended", "整改报告.pdf", REPORT, scene.easterner());
        verified();
        web.perform(post(path(Shown.MENDED) + "/remove").with(csrf()).with(as(scene.easterner())))
                .andExpect(said("inspection.refused.state"));
        handed("found", "b.pdf", PHOTOS, scene.lead()).andExpect(said("inspection.refused.state"));
        assertThatThrownBy(() -> files.of(Shown.MENDED)
                        .remove(kept(Shown.MENDED).getFirst().id(), scene.easterner(), clock.instant()))
                .isInstanceOf(DataAccessException.class);
        web.perform(get("/findings/" + finding).with(as(scene.easterner())))
                .andExpect(content().string(containsString("整改报告.pdf")))
                .andExpect(content().string(not(containsString("/remove\""))));
        web.perform(get(path(Shown.MENDED)).with(as(scene.easterner())))
                .andExpect(content().bytes(REPORT));
    }

    private void verified() {
        SignedIn.now(scene.easterner());
        rectification.answer(now(), "已补齐", "报告 1 份", scene.easterner());
        SignedIn.now(scene.lead());
        rectification.verify(now(), "齐全", scene.lead());
        assertThat(now().state()).isEqualTo(FindingState.VERIFIED);
        SecurityContextHolder.clearContext();
    }

    private Finding now() {
        return findings.find(finding, org.qinghe.units.UnitSight.EVERYTHING).orElseThrow();
    }

    private List<KeptFile> kept(Shown shown) {
        return files.of(shown).of(finding);
    }

    private String path(Shown shown) {
        return "/findings/files/" + shown.part() + "/" + kept(shown).getFirst().id();
    }

    private static org.springframework.test.web.servlet.ResultMatcher said(String why) {
        return flash().attribute("notice", new Notice(why, List.of(), Notice.Kind.REFUSED));
    }

    private ResultActions handed(String shown, String name, byte[] content, Viewer viewer) throws Exception {
        return web.perform(multipart("/findings/" + finding + "/files/" + shown)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("lang", "en")
                .with(csrf())
                .with(as(viewer)));
    }
}
