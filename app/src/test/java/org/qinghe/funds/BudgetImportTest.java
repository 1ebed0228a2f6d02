package org.qinghe.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.UnitSight;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class BudgetImportTest {

    private static final List<Object> HEAD = List.of("来源", "单位", "用途", "项目", "金额");

    @Autowired
    MockMvc web;

    @Autowired
    Bookkeeping books;

    @Autowired
    LineTable lines;

    @Autowired
    Places places;

    @Autowired
    Units units;

    Scene scene;
    Source source;

    @BeforeEach
    void aSourceOfTenThousand() {
        scene = Scene.in(places, units);
        SignedIn.now(scene.lead());
        source = scene.source("10000.00");
        books.add(source, scene.lead());
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTableOpensItsLinesByNameOrCode() throws Exception {
        sent(List.of(
                        HEAD,
                        List.of(source.nameZh(), "财镇政府", "预防教育", "教材", 6000),
                        List.of(source.nameZh(), scene.office().code(), "CARE", "服务", "3,999.50")))
                .andExpect(redirectedUrl("/funds/lines?year=" + scene.year()));

        assertThat(lines.ofYear(scene.year(), UnitSight.EVERYTHING))
                .extracting(line -> line.title() + " " + line.use() + " "
                        + line.standing().budget().toPlainString())
                .containsExactly("教材 EDUCATION 6000.00", "服务 CARE 3999.50");
    }

    @Test
    void whereOneCellIsWrongNothingIsKeptAndTheCellsAreMarked() throws Exception {
        sent(List.of(
                        HEAD,
                        List.of(source.nameZh(), "财镇政府", "预防教育", "教材", 6000),
                        List.of("没有的来源", "别县政府", "请客", "", "-5")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mend 5 places; nothing was kept.")))
                .andExpect(content().string(containsString("There is no “没有的来源”.")))
                .andExpect(content().string(containsString("There is no “别县政府”.")))
                .andExpect(content().string(containsString("There is no “请客”.")))
                .andExpect(content().string(containsString("An amount above zero")));
        assertThat(lines.ofYear(scene.year(), UnitSight.EVERYTHING)).isEmpty();
    }

    /** 6,000 and 4,000.01 are one cent more than the source has; the second row says so and the first is not kept either. */
    @Test
    void whatTheSourceDoesNotHaveIsRefusedAsAWhole() throws Exception {
        sent(List.of(
                        HEAD,
                        List.of(source.nameZh(), "财镇政府", "预防教育", "教材", 6000),
                        List.of(source.nameZh(), "财镇政府", "社区服务", "讲座", "4000.01")))
                .andExpect(content().string(containsString("The source has 4,000.00 left.")));
        assertThat(lines.ofYear(scene.year(), UnitSight.EVERYTHING)).isEmpty();
    }

    @Test
    void theSameLineIsNotOpenedTwiceHoweverOftenTheTableComes() throws Exception {
        var rows = List.of(HEAD, List.<Object>of(source.nameZh(), "财镇政府", "预防教育", "教材", 100));
        sent(rows).andExpect(redirectedUrl("/funds/lines?year=" + scene.year()));
        sent(rows).andExpect(content().string(containsString("or there already")));
        assertThat(lines.ofYear(scene.year(), UnitSight.EVERYTHING)).hasSize(1);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInWords() throws Exception {
        sent(new MockMultipartFile("file", "a.xlsx", "", new byte[] {'P', 'K', 3, 4, 0}))
                .andExpect(content().string(containsString("cannot be read")));
        sent(new MockMultipartFile("file", "a.csv", "", "来源,单位\n一,二\n".getBytes(StandardCharsets.UTF_8)))
                .andExpect(content().string(containsString("The heading “Use” is missing.")));
        sent(new MockMultipartFile("file", "a.csv", "", new byte[0]))
                .andExpect(content().string(containsString("Choose a file.")));
        web.perform(get("/funds/lines/import").with(as(scene.clerk()))).andExpect(status().isForbidden());
    }

    @Test
    void theTemplateHasTheHeadingsAndWhatMayStandUnderThem() throws Exception {
        var bytes = web.perform(get("/funds/lines/import.xlsx").with(as(scene.lead())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getFirstSheet().read().getFirst().stream().map(cell -> cell.getText()))
                    .containsExactly("来源", "单位", "用途", "项目", "金额");
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("项目", "来源", "单位", "用途");
        }
    }

    private ResultActions sent(List<List<Object>> rows) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("项目");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (rows.get(row).get(column) instanceof Integer number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, rows.get(row).get(column).toString());
                    }
                }
            }
        }
        return sent(new MockMultipartFile("file", "budget.xlsx", "", bytes.toByteArray()));
    }

    private ResultActions sent(MockMultipartFile file) throws Exception {
        return web.perform(multipart("/funds/lines/import")
                .file(file)
                .param("year", String.valueOf(scene.year()))
                .param("lang", "en")
                .with(csrf())
                .with(as(scene.lead())));
    }
}
