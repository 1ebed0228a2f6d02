package org.qinghe.funds;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
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
import org.qinghe.units.UnitSight;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class VoucherFilesTest {

    private static final byte[] INVOICE = "%PDF-1.7\ninvoice".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvc web;

    @Autowired
    Bookkeeping books;

    @Autowired
    LineTable lines;

    @Autowired
    EntryTable entries;

    @Autowired
    VoucherTable files;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    DataFolder data;

    Scene scene;
    Line line;
    UUID entry;

    @BeforeEach
    void theTownshipPaidForPrinting() {
        scene = Scene.in(places, units);
        SignedIn.now(scene.lead());
        var source = scene.source("10000.00");
        books.add(source, scene.lead());
        books.open(scene.line(source, scene.township(), "6000.00"), scene.lead());
        line = lines.ofYear(scene.year(), UnitSight.EVERYTHING).getFirst();
        books.book(line, scene.payment("v1", "4000.00"), scene.lead());
        entry = entries.page(line.id(), Paging.of(1, 10)).getFirst().id();
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anInvoiceIsKeptWithItsEntryAndComesBackAsAnAttachment() throws Exception {
        handed("发票.pdf", INVOICE, scene.clerk()).andExpect(redirectedUrl("/funds/entries/" + entry));

        var kept = files.files().of(entry).getFirst();
        web.perform(get(path(kept)).with(as(scene.lead())))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(INVOICE));
        web.perform(get(line.path()).param("lang", "en").with(as(scene.clerk())))
                .andExpect(content().string(containsString("documents: 1")));
    }

    @Test
    void whatIsNoDocumentIsRefusedBesideTheField() throws Exception {
        handed("发票.pdf", "<html>".getBytes(StandardCharsets.US_ASCII), scene.clerk())
                .andExpect(content().string(containsString("id=\"e-file\"")))
                .andExpect(content().string(containsString("holds no PDF")));
        handed("发票.pdf", INVOICE, scene.clerk());
        handed("同一份.pdf", INVOICE, scene.clerk()).andExpect(content().string(containsString("very same content")));
        assertThat(files.files().of(entry)).hasSize(1);
    }

    @Test
    void aWrongFileIsTakenDownAndGoneFromTheDisk() throws Exception {
        handed("名单.pdf", INVOICE, scene.clerk());
        var kept = files.files().of(entry).getFirst();
        var lies = data.files().resolve("evidence").resolve(kept.file().storedAs());
        assertThat(lies).exists();

        web.perform(post(path(kept) + "/remove").with(csrf()).with(as(scene.clerk())))
                .andExpect(redirectedUrl("/funds/entries/" + entry));

        assertThat(lies).doesNotExist();
        web.perform(get(path(kept)).with(as(scene.clerk()))).andExpect(status().isNotFound());
    }

    @Test
    void anotherUnitNeitherReadsNorAddsAndAClosedYearTakesNothingMore() throws Exception {
        handed("发票.pdf", INVOICE, scene.clerk());
        var kept = files.files().of(entry).getFirst();
        var stranger = SignedIn.viewer(UUID.randomUUID(), "elsewhere", FundsAccess.READ, FundsAccess.SPEND);
        web.perform(get("/funds/entries/" + entry).with(as(stranger))).andExpect(status().isNotFound());
        web.perform(get(path(kept)).with(as(stranger))).andExpect(status().isNotFound());
        handed("b.pdf", "%PDF-1.7\nb".getBytes(StandardCharsets.US_ASCII), stranger)
                .andExpect(status().isNotFound());
        web.perform(post(path(kept) + "/remove").with(csrf()).with(as(stranger)))
                .andExpect(status().isNotFound());

        SignedIn.now(scene.lead());
        assertThat(books.close(scene.year(), scene.lead())).isInstanceOf(Outcome.Booked.class);
        SecurityContextHolder.clearContext();
        handed("b.pdf", "%PDF-1.7\nb".getBytes(StandardCharsets.US_ASCII), scene.clerk())
                .andExpect(flash().attribute("notice", closed()));
        web.perform(post(path(kept) + "/remove").with(csrf()).with(as(scene.clerk())))
                .andExpect(flash().attribute("notice", closed()));
        web.perform(get("/funds/entries/" + entry).param("lang", "en").with(as(scene.clerk())))
                .andExpect(content().string(containsString("发票.pdf")))
                .andExpect(content().string(containsString(scene.year() + " is closed: its documents stay")))
                .andExpect(content().string(not(containsString("/remove\""))))
                .andExpect(content().string(not(containsString("/files\""))));
    }

    private Notice closed() {
        return new Notice("funds.files.closed", List.of(String.valueOf(scene.year())), Notice.Kind.REFUSED);
    }

    private static String path(KeptFile file) {
        return "/funds/files/" + file.id();
    }

    private ResultActions handed(String name, byte[] content, Viewer viewer) throws Exception {
        return web.perform(multipart("/funds/entries/" + entry + "/files")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("lang", "en")
                .with(csrf())
                .with(as(viewer)));
    }
}
