package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.database.DataFolder;
import org.qinghe.files.FileType;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class EvidenceTest {

    private static final byte[] PDF = "%PDF-1.7\nreport".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Starting starting;

    @Autowired
    TaskTable tasks;

    @Autowired
    WorkScopes scopes;

    @Autowired
    EvidenceTable table;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    TaskSteps steps;

    @Autowired
    Diary diary;

    @Autowired
    DataFolder data;

    @Autowired
    Clock clock;

    Scene scene;
    UUID task;

    @BeforeEach
    void theEasternTownshipHasATask() {
        scene = Scene.found(places, units);
        Scene.signIn(scene.lead());
        var response = starting.start(scene.countyDraft(LocalDate.now(clock))).response();
        task = tasks.of(response, scopes.of(scene.lead())).getFirst().id();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFileIsKeptUnderARandomNameWithItsDigestAndComesBackAsAnAttachment() throws Exception {
        hand("../../现场 小结.pdf", PDF, scene.easterner()).andExpect(redirectedUrl("/tasks/" + task));

        var kept = table.files().of(task).getFirst();
        assertThat(kept.name()).isEqualTo("现场 小结.pdf");
        // echo -n $'%PDF-1.7\nreport' | sha256sum
        assertThat(kept.file().sha256()).isEqualTo("440ded776ccbe5626c9394105727c51dd64b5de794a4aa369dc9b736e6629903");
        assertThat(data.files().resolve("evidence").resolve(kept.file().storedAs()))
                .hasBinaryContent(PDF);
        assertThat(kept.file().storedAs()).doesNotContain("pdf");
        web.perform(get("/evidence/" + kept.id()).with(as(scene.lead())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(content().bytes(PDF));
    }

    @Test
    void aNeighbourCanNeitherReadNorHandInNorTakeDown() throws Exception {
        hand("a.pdf", PDF, scene.easterner());
        var kept = table.files().of(task).getFirst();
        web.perform(get("/evidence/" + kept.id()).with(as(scene.westerner()))).andExpect(status().isNotFound());
        hand("b.pdf", PDF, scene.westerner()).andExpect(status().isNotFound());
        web.perform(post("/evidence/" + kept.id() + "/remove").with(csrf()).with(as(scene.westerner())))
                .andExpect(status().isNotFound());
        assertThat(table.files().of(task)).hasSize(1);
    }

    @Test
    void aWebPageThatCallsItselfAPdfIsRefused() throws Exception {
        refused("bill.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "的内容不是");
    }

    @Test
    void aPdfThatCallsItselfAPictureIsRefused() throws Exception {
        refused("photo.png", PDF, "与文件名不符");
    }

    @Test
    void aZipThatIsNoOfficeFileAndAWorkbookWithMacrosAreRefused() throws Exception {
        refused("archive.xlsx", zip("readme.txt"), "的内容不是");
        refused("macro.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "的内容不是");
        refused("broken.docx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0}, "的内容不是");
    }

    @Test
    void aWorkbookAndADocumentAreTaken() throws Exception {
        hand("t.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"), scene.easterner());
        hand("t.docx", zip("[Content_Types].xml", "word/document.xml"), scene.easterner());
        assertThat(table.files().of(task))
                .extracting(each -> each.file().type())
                .containsExactlyInAnyOrder(FileType.XLSX, FileType.DOCX);
    }

    @Test
    void anEmptyFileAndOneThatIsTooLargeAreRefused() throws Exception {
        refused("empty.pdf", new byte[0], "请选择一个有内容的文件");
        var large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        refused("large.pdf", large, "每个文件不超过 20 MB");
    }

    @Test
    void theSameFileIsTakenOnceAndAgainWhenItWasTakenDown() throws Exception {
        hand("a.pdf", PDF, scene.easterner());
        hand("b.pdf", PDF, scene.easterner()).andExpect(content().string(containsString("已经上传过")));
        var kept = table.files().of(task).getFirst();
        var file = data.files().resolve("evidence").resolve(kept.file().storedAs());
        web.perform(post("/evidence/" + kept.id() + "/remove").with(csrf()).with(as(scene.easterner())))
                .andExpect(redirectedUrl("/tasks/" + task));
        assertThat(file).doesNotExist();
        web.perform(get("/evidence/" + kept.id()).with(as(scene.easterner()))).andExpect(status().isNotFound());
        hand("b.pdf", PDF, scene.easterner()).andExpect(redirectedUrl("/tasks/" + task));
    }

    @Test
    void atOnceAsOneByOneAFileIsTakenOnceAndNoMoreThanTwenty() throws Exception {
        atOnce(8, number -> PDF);
        assertThat(table.files().of(task)).hasSize(1);
        atOnce(24, number -> ("%PDF-1.7\n" + number).getBytes(StandardCharsets.UTF_8));
        assertThat(table.files().of(task)).hasSize(20);
        try (var kept = Files.list(data.files().resolve("evidence"))) {
            var names = kept.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(table.files().of(task))
                    .allMatch(each -> names.contains(each.file().storedAs()));
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsTakenDownTwiceIsTakenDownOnce() throws Exception {
        hand("a.pdf", PDF, scene.easterner());
        var kept = table.files().of(task).getFirst();
        var mine = tasks.find(task, scopes.of(scene.easterner())).orElseThrow();
        Scene.signIn(scene.easterner());
        assertThat(evidence.remove(mine, kept, scene.easterner())).isInstanceOf(Outcome.Taken.class);
        assertThat(evidence.remove(mine, kept, scene.easterner())).isEqualTo(new Outcome.Refused("files.refused.gone"));
        assertThat(diary.of(task))
                .extracting(Happening::what)
                .containsExactly(Happening.What.EVIDENCE_REMOVED, Happening.What.EVIDENCE_ADDED);
    }

    @Test
    void aFormWithoutAFileAndATaskThatIsSettledAreRefusedInASentence() throws Exception {
        web.perform(multipart("/tasks/" + task + "/evidence").with(csrf()).with(as(scene.easterner())))
                .andExpect(content().string(containsString("id=\"e-file\">请选择一个有内容的文件")));
        Scene.signIn(scene.lead());
        steps.take(tasks.find(task, scopes.of(scene.lead())).orElseThrow(), TaskMove.CANCEL, "合并办理", scene.lead());
        SecurityContextHolder.clearContext();
        hand("late.pdf", PDF, scene.easterner())
                .andExpect(
                        flash().attribute("notice", new Notice("work.refused.state", List.of(), Notice.Kind.REFUSED)));
        assertThat(table.files().of(task)).isEmpty();
    }

    private void atOnce(int hands, IntFunction<byte[]> content) throws Exception {
        try (var threads = Executors.newFixedThreadPool(hands)) {
            var answers = IntStream.range(0, hands)
                    .mapToObj(number -> threads.submit(() -> hand("r.pdf", content.apply(number), scene.easterner())
                            .andReturn()
                            .getResponse()
                            .getStatus()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 302);
            }
        }
    }

    @Test
    void aFileChangedOnTheDiskIsNotHandedOut() throws Exception {
        hand("a.pdf", PDF, scene.easterner());
        var kept = table.files().of(task).getFirst();
        Files.writeString(data.files().resolve("evidence").resolve(kept.file().storedAs()), "%PDF-1.7\nforged");
        web.perform(get("/evidence/" + kept.id()).with(as(scene.easterner()))).andExpect(status().isNotFound());
    }

    @Test
    void thePageSaysThatNoVirusScannerIsConfigured() throws Exception {
        web.perform(get("/tasks/" + task).with(as(scene.easterner())))
                .andExpect(content().string(containsString("没有配置病毒查杀程序")));
    }

    private void refused(String name, byte[] content, String sentence) throws Exception {
        long before = waiting();
        hand(name, content, scene.easterner())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"e-file\"")))
                .andExpect(content().string(containsString(sentence)));
        assertThat(table.files().of(task)).isEmpty();
        assertThat(waiting()).isEqualTo(before);
    }

    private long waiting() throws IOException {
        var folder = data.files().resolve("waiting");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private ResultActions hand(String name, byte[] content, Viewer viewer) throws Exception {
        return web.perform(multipart("/tasks/" + task + "/evidence")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(csrf())
                .with(as(viewer)));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
