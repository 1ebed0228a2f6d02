package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
@DisplayName("The forms page")
class FormPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Places places;

    @Autowired
    private Units units;

    @Autowired
    private Indicators indicators;

    @Autowired
    private ReportForms forms;

    private final String code = "F" + UUID.randomUUID().toString().substring(0, 8);
    private final Viewer office = SignedIn.viewer(UUID.randomUUID(), "", ReportAccess.FORMS);

    @Test
    void makesAFormAndShowsIt() throws Exception {
        web.perform(form("5", "cases_handled")).andExpect(status().is3xxRedirection());

        assertThat(forms.find(code)).hasValueSatisfying(form -> {
            assertThat(form.dueDays()).isEqualTo(5);
            assertThat(form.indicators()).containsExactly(monthly("cases_handled"));
        });
        web.perform(get("/figures/forms").with(SignedIn.as(office)))
                .andExpect(content().string(containsString(code)));
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsTheRest() throws Exception {
        web.perform(form("soon", "cases_handled"))
                .andExpect(content().string(containsString("whole number from 0 to 99")))
                .andExpect(content().string(containsString("value=\"" + code + "\"")));
        web.perform(form("5", "cases_handled").param("chosen", weekly().toString()))
                .andExpect(content().string(containsString("all of the frequency of the form")));

        assertThat(forms.find(code)).isEmpty();
    }

    @Test
    void refusesACodeThatAnotherFormHasAndLeavesThatFormAlone() throws Exception {
        web.perform(form("5", "cases_handled"));

        web.perform(form("9", "cases_handled"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A form has the code “" + code + "” already")));

        assertThat(forms.find(code).orElseThrow().dueDays()).isEqualTo(5);
    }

    @Test
    void changesTheFormThatWasOpenedToBeChanged() throws Exception {
        web.perform(form("5", "cases_handled"));
        var id = forms.find(code).orElseThrow().id().toString();
        web.perform(get("/figures/forms/new").param("from", id).with(SignedIn.as(office)))
                .andExpect(content().string(containsString("name=\"form\" value=\"" + id + "\"")));

        web.perform(form("9", "cases_handled").param("form", id)).andExpect(status().is3xxRedirection());

        assertThat(forms.find(code).orElseThrow().dueDays()).isEqualTo(9);
    }

    @Test
    void refusesAnotherFrequencyForAFormThatExists() throws Exception {
        web.perform(form("5", "cases_handled"));

        web.perform(post("/figures/forms")
                        .param("lang", "en")
                        .param("form", forms.find(code).orElseThrow().id().toString())
                        .param("code", code)
                        .param("nameZh", "周报")
                        .param("frequency", "WEEK")
                        .param("dueDays", "2")
                        .param("chosen", weekly().toString())
                        .with(csrf())
                        .with(SignedIn.as(office)))
                .andExpect(content().string(containsString("which cannot change")));

        assertThat(forms.find(code).orElseThrow().frequency()).isEqualTo(Frequency.MONTH);
    }

    @Test
    void assignsAFormByTheAreasBelowAndTakesItBack() throws Exception {
        places.save(List.of(area(code, ""), area(code + "1", code), area(code + "2", code)));
        var bureau = units.save("b" + code, "县教育局", "Education", Unit.Kind.BUREAU, code);
        web.perform(form("5", "lessons_held"));
        var form = forms.find(code).orElseThrow().id();

        web.perform(post("/figures/forms/" + form + "/assign")
                .param("unit", bureau.id().toString())
                .param("below", "true")
                .param("starts", "2026-01-01")
                .with(csrf())
                .with(SignedIn.as(office)));
        assertThat(forms.assignmentsOf(bureau.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.areas()).containsExactly(code + "1", code + "2"));
        web.perform(get("/figures/forms/" + form).with(SignedIn.as(office)))
                .andExpect(content().string(containsString("县教育局")));

        web.perform(post("/figures/forms/" + form + "/dismiss")
                .param("unit", bureau.id().toString())
                .with(csrf())
                .with(SignedIn.as(office)));
        assertThat(forms.assignmentsOf(bureau.id())).isEmpty();
    }

    @Test
    void asksForTheUnitsWhereNoneIsChosen() throws Exception {
        web.perform(form("5", "lessons_held"));
        var form = forms.find(code).orElseThrow().id();

        web.perform(post("/figures/forms/" + form + "/assign")
                        .param("starts", "2026-01-01")
                        .with(csrf())
                        .with(SignedIn.as(office)))
                .andExpect(flash().attribute(
                                "notice", new Notice("figures.form.assigned.none", List.of(), Notice.Kind.REFUSED)));
    }

    @Test
    void isForThoseOnlyWhoMakeForms() throws Exception {
        var reporter = SignedIn.viewer(UUID.randomUUID(), "", ReportAccess.REPORTS, ReportAccess.REPORT);

        web.perform(get("/figures/forms").with(SignedIn.as(reporter))).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder form(String dueDays, String indicator) {
        return post("/figures/forms")
                .param("lang", "en")
                .param("code", code)
                .param("nameZh", "月报")
                .param("nameEn", "Monthly")
                .param("frequency", "MONTH")
                .param("dueDays", dueDays)
                .param("chosen", monthly(indicator).toString())
                .with(csrf())
                .with(SignedIn.as(office));
    }

    private UUID monthly(String indicator) {
        return indicators.find(indicator, Frequency.MONTH).orElseThrow().id();
    }

    private UUID weekly() {
        return indicators.find("helpline_calls", Frequency.WEEK).orElseThrow().id();
    }

    private static Area area(String code, String parent) {
        return new Area(
                code,
                AreaLevel.OTHER,
                code,
                "",
                Optional.of(parent).filter(above -> !above.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }
}
