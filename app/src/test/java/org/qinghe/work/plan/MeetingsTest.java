package org.qinghe.work.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.ChineseNumber;
import org.qinghe.work.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The committee meets, decides, and gives units the tasks that follow. */
@QingheTest
class MeetingsTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Indicators indicators;

    @Autowired
    MeetingTable meetings;

    @Autowired
    Clock clock;

    PlannedCounty county;

    @BeforeEach
    void aCountyHasACommittee() {
        county = PlannedCounty.found(places, units, indicators);
    }

    @Test
    void whatWasDecidedAndWhatFollowsStandInTheMinutes() throws Exception {
        var page = called();
        web.perform(post(page + "/minutes")
                        .param("decision0", "增加送课经费")
                        .param("decision1", "")
                        .with(csrf())
                        .with(as(county.lead())))
                .andExpect(status().is3xxRedirection());
        web.perform(task(page, county.eastern()).with(as(county.lead()))).andExpect(status().is3xxRedirection());

        web.perform(get("/tasks").param("lang", "en").with(as(county.easterner())))
                .andExpect(content().string(containsString("报送方案")))
                .andExpect(content().string(containsString("href=\"" + page + "\"")))
                .andExpect(content().string(containsString("Not begun")));
        web.perform(get(page).param("lang", "en").with(as(county.easterner())))
                .andExpect(content().string(containsString("增加送课经费")))
                .andExpect(content().string(containsString("Nothing written down yet.")))
                .andExpect(content().string(containsString("West Town")));
        var bytes = web.perform(get(page + "/minutes.docx").with(as(county.lead())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("季度会议", "一、研究送课", "增加送课经费", "二、研究经费", "尚未填写。", "三、后续任务");
            assertThat(document.getTables().getFirst().getRow(1).getCell(0).getText())
                    .isEqualTo("报送方案");
        }
    }

    @Test
    void headingsAreNumberedAsChineseOfficesNumberThem() {
        assertThat(IntStream.of(1, 9, 10, 11, 20, 45).mapToObj(ChineseNumber::of))
                .containsExactly("一", "九", "十", "十一", "二十", "四十五");
    }

    @Test
    void thereAreFiftyMeetingsOnAPageTheNewestFirst() throws Exception {
        for (int day = 1; day <= 51; day++) {
            meetings.add(
                    new Meeting(
                            UUID.randomUUID(),
                            Bilingual.ofOne("例会第" + day + "次。"),
                            county.lead().area(),
                            county.lead().unit(),
                            LocalDate.of(2025, 1, 1).plusDays(day),
                            "",
                            List.of(county.lead().unit()),
                            List.of()),
                    county.lead().account(),
                    clock.instant());
        }
        web.perform(get("/meetings").with(as(county.lead())))
                .andExpect(content().string(containsString("例会第51次。")))
                .andExpect(content().string(not(containsString("例会第1次。"))));
        web.perform(get("/meetings").param("page", "2").with(as(county.lead())))
                .andExpect(content().string(containsString("例会第1次。")))
                .andExpect(content().string(not(containsString("例会第51次。"))));
    }

    @Test
    void whatIsWrongStandsBesideItsField() throws Exception {
        web.perform(meeting("", "nonsense", " ", "").with(as(county.lead())))
                .andExpect(content().string(containsString("id=\"e-title\"")))
                .andExpect(content().string(containsString("id=\"e-day\"")))
                .andExpect(content().string(containsString("id=\"e-agenda\"")))
                .andExpect(content().string(containsString("id=\"e-units\"")));
        var elsewhere = PlannedCounty.found(places, units, indicators);
        web.perform(meeting("会议", "2026-11-20", "议题", elsewhere.eastern().id().toString())
                        .with(as(county.lead())))
                .andExpect(content().string(containsString("id=\"e-units\"")));
        var page = called();
        web.perform(post(page + "/minutes")
                        .param("decision0", "长".repeat(2001))
                        .with(csrf())
                        .with(as(county.lead())))
                .andExpect(content().string(containsString("id=\"e-decision0\"")));
        web.perform(task(page, elsewhere.eastern()).with(as(county.lead())))
                .andExpect(content().string(containsString("id=\"e-unit1\"")));
    }

    @Test
    void anAgendaInBothLanguagesIsReadInEachAndOneThatDoesNotMatchIsRefusedBesideItsField() throws Exception {
        var unit = county.eastern().id().toString();
        web.perform(meeting("季度会议", "2026-11-20", "研究送课\n研究经费", unit)
                        .param("lang", "en")
                        .param("agendaEnglish", "Lessons")
                        .with(as(county.lead())))
                .andExpect(
                        content().string(containsString("id=\"e-agendaEnglish\">The agenda has 2 items, this has 1")));
        var page = String.valueOf(web.perform(meeting("季度会议", "2026-11-20", "研究送课\n研究经费", unit)
                        .param("agendaEnglish", "Lessons\nMoney")
                        .with(as(county.lead())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        web.perform(get(page).param("lang", "en").with(as(county.lead())))
                .andExpect(content().string(containsString("Lessons")))
                .andExpect(content().string(containsString("Money")))
                .andExpect(content().string(not(containsString("研究经费"))));
        web.perform(get(page).param("lang", "zh-CN").with(as(county.lead())))
                .andExpect(content().string(containsString("研究经费")))
                .andExpect(content().string(not(containsString("Lessons"))));
    }

    @Test
    void onlyTheOfficeOfTheAreaMinutesIt() throws Exception {
        var page = called();
        var below = PlannedCounty.of(county.eastern(), county.east(), PlanAccess.READ, PlanAccess.PLAN);
        web.perform(post(page + "/minutes")
                        .param("decision0", "改写")
                        .with(csrf())
                        .with(as(below)))
                .andExpect(status().isNotFound());
        web.perform(task(page, county.eastern()).with(as(below))).andExpect(status().isNotFound());
        web.perform(task(page, county.eastern()).with(as(county.easterner()))).andExpect(status().isForbidden());
        var elsewhere = PlannedCounty.found(places, units, indicators);
        web.perform(get(page).with(as(elsewhere.lead()))).andExpect(status().isNotFound());
        web.perform(get("/meetings").with(as(elsewhere.lead())))
                .andExpect(content().string(not(containsString(page))));
        web.perform(get("/meetings").with(as(county.easterner())))
                .andExpect(content().string(containsString(page)));
    }

    private String called() throws Exception {
        return String.valueOf(web.perform(meeting(
                                "季度会议",
                                "2026-11-20",
                                "研究送课\n研究经费",
                                county.eastern().id().toString())
                        .param("unit1", county.western().id().toString())
                        .with(as(county.lead())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder meeting(String title, String day, String agenda, String unit) {
        return post("/meetings/new")
                .param("title", title)
                .param("day", day)
                .param("place", "县政府")
                .param("agenda", agenda)
                .param("unit0", unit)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder task(String page, Unit unit) {
        return post(page + "/tasks")
                .param("title1", "报送方案")
                .param("unit1", unit.id().toString())
                .param("due1", LocalDate.now(clock).plusDays(9).toString())
                .with(csrf());
    }
}
