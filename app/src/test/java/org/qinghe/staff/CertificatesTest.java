package org.qinghe.staff;

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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class CertificatesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    CertificateTable table;

    @Autowired
    CertificateKeeping certificates;

    @Autowired
    JdbcClient database;

    Viewer keeper;
    Viewer worker;
    Viewer elsewhere;
    LocalDate today;

    @BeforeEach
    void twoUnitsWithWorkers() {
        var people = new StaffPeople(units, colleagues);
        var school = people.unit("清河小学", "Qinghe School");
        keeper = people.person(school, "管证人", StaffAccess.OWN, StaffAccess.KEEP);
        worker = people.person(school, "教书人", StaffAccess.OWN);
        elsewhere = people.person(people.unit("清河小学", "Qinghe School"), "外单位", StaffAccess.OWN, StaffAccess.KEEP);
        today = certificates.today();
    }

    @Test
    void aUnitKeepsWhatItsWorkersHaveLearntAndTheySeeIt() throws Exception {
        kept(worker, "Counselling", "", "2024-05-06").andExpect(redirectedUrl("/staff/certificates"));

        read("/staff/certificates", keeper)
                .andExpect(content().string(containsString("教书人")))
                .andExpect(content().string(containsString("Counselling")))
                .andExpect(content().string(containsString("Does not end")));
        read("/staff/mine", worker).andExpect(content().string(containsString("Counselling")));
        read("/staff/mine", keeper).andExpect(content().string(containsString("No certificate is kept in your name")));
    }

    @Test
    void noOtherUnitSeesOrChangesThemAndAWorkerKeepsNone() throws Exception {
        kept(worker, "Counselling", "", "2024-05-06");
        var id = table.of(worker.account()).getFirst().id();

        read("/staff/certificates", elsewhere)
                .andExpect(content().string(containsString("No certificate is kept yet")))
                .andExpect(content().string(not(containsString("Counselling"))));
        removed(id, elsewhere).andExpect(status().isNotFound());
        removed(id, worker).andExpect(status().isForbidden());
        read("/staff/certificates", worker).andExpect(status().isForbidden());
        assertThat(table.of(worker.account())).hasSize(1);

        removed(id, keeper).andExpect(redirectedUrl("/staff/certificates"));
        assertThat(table.of(worker.account())).isEmpty();
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        kept(elsewhere, "", "2024-05-06", "2024-05-06")
                .andExpect(content().string(containsString("4 fields need another look")))
                .andExpect(content().string(containsString("id=\"e-holder\"")))
                .andExpect(content().string(containsString("id=\"e-title\"")))
                .andExpect(content().string(containsString("id=\"e-issuer\"")))
                .andExpect(content().string(containsString("A day after the day it was issued.")));
        kept(worker, "Counselling", "soon", today.plusDays(1).toString())
                .andExpect(content().string(containsString("A day up to today.")))
                .andExpect(content().string(containsString("A day such as")));
        kept(worker, "x".repeat(101), "", "2024-05-06")
                .andExpect(content().string(containsString("At most 100 characters.")))
                .andExpect(content().string(not(containsString("2 fields"))));
        assertThat(table.of(worker.account())).isEmpty();
        assertThat(table.of(elsewhere.account())).isEmpty();
    }

    @Test
    void aCertificateHoldsOnItsLastDayAndEndsSoonFromSixtyDaysBefore() {
        assertThat(endingIn(-1).on(today)).isEqualTo(Certificate.Standing.ENDED);
        assertThat(endingIn(0).on(today)).isEqualTo(Certificate.Standing.ENDS_SOON);
        assertThat(endingIn(60).on(today)).isEqualTo(Certificate.Standing.ENDS_SOON);
        assertThat(endingIn(61).on(today)).isEqualTo(Certificate.Standing.HOLDS);
    }

    @Test
    void listsThoseThatEndAndWereNotRenewed() throws Exception {
        kept(worker, "Ending", in(60), "2024-05-06");
        kept(worker, "Ended", in(-1), "2024-05-06");
        kept(worker, "Later", in(61), "2024-05-06");
        kept(worker, "Renewed", in(10), "2024-05-06");
        kept(worker, "Renewed", in(400), "2024-05-07");
        kept(keeper, "Renewed", in(20), "2024-05-06");

        assertThat(found(new CertificateSearch("", true))).containsExactly("Ended", "Renewed", "Ending");
        assertThat(found(new CertificateSearch("enew", false))).hasSize(3);
        assertThat(found(new CertificateSearch("%", false))).isEmpty();
        read("/staff/certificates?ending=true", keeper)
                .andExpect(content().string(containsString("Ends soon")))
                .andExpect(content().string(not(containsString("Later"))));
        var file = web.perform(get("/staff/certificates.xlsx?ending=true").with(as(keeper)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(cells(file)).contains("Ending", "教书人").doesNotContain("Later");
    }

    @Test
    void remindsTheHolderOnceAndNobodyElse() throws Exception {
        kept(worker, "Counselling", in(30), "2024-05-06");
        kept(keeper, "First aid", in(90), "2024-05-06");

        certificates.remind();
        certificates.remind();

        assertThat(told(worker)).containsExactly("Counselling");
        assertThat(told(keeper)).isEmpty();
        assertThat(database.sql("select count(*) from notices.notice where title_zh = 'Counselling' and unit = :unit")
                        .param("unit", worker.unit())
                        .query(Long.class)
                        .single())
                .as("told to the unit")
                .isZero();
    }

    private static List<String> cells(byte[] file) throws IOException {
        var cells = new ArrayList<String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
        }
        return cells;
    }

    private List<String> told(Viewer someone) {
        return database.sql(
                        "select title_zh from notices.notice where kind = 'staff.certificateEnds' and account = :one")
                .param("one", someone.account())
                .query(String.class)
                .list();
    }

    private List<String> found(CertificateSearch search) {
        var staff = List.of(keeper.account(), worker.account());
        return table.page(staff, search, today, Paging.of(1, table.count(staff, search, today))).stream()
                .map(Certificate::title)
                .toList();
    }

    private String in(int days) {
        return today.plusDays(days).toString();
    }

    private Certificate endingIn(int days) {
        return new Certificate(
                UUID.randomUUID(),
                worker.account(),
                "Counselling",
                "Training centre",
                LocalDate.of(2024, 5, 6),
                Optional.of(today.plusDays(days)));
    }

    private ResultActions kept(Viewer holder, String title, String until, String issued) throws Exception {
        return web.perform(post("/staff/certificates/new?lang=en")
                .param("holder", holder.account().toString())
                .param("title", title)
                .param("issuer", title.isEmpty() ? "" : "Training centre")
                .param("issuedOn", issued)
                .param("validUntil", until)
                .with(csrf())
                .with(as(keeper)));
    }

    private ResultActions removed(UUID id, Viewer by) throws Exception {
        return web.perform(
                post("/staff/certificates/" + id + "/remove").with(csrf()).with(as(by)));
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }
}
