package org.qinghe.care.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class PeoplePagesTest {

    private static final String[] EVERYTHING = {
        Purposes.WORK,
        Purposes.FIRST_CONTACT,
        Purposes.CARE,
        Purposes.TREATMENT,
        Purposes.JOB_SUPPORT,
        Purposes.FOLLOW_UP
    };

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Gate gate;

    @Autowired
    BlindIndex index;

    @Autowired
    Consents consents;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UUID unit = UUID.randomUUID();
    private Viewer worker = SignedIn.viewer(unit, "");
    private Viewer colleague = worker;
    private Viewer supervisor = worker;

    @BeforeEach
    void aUnitWithThreeWorkers() {
        Lawful.everything(database);
        unit = units.save("care-" + mark, "帮扶单位" + mark, "Care unit", Unit.Kind.CLINIC, "")
                .id();
        worker = somebody("w", StandardRole.CARE_WORKER, EVERYTHING);
        colleague = somebody("c", StandardRole.CARE_WORKER, EVERYTHING);
        supervisor = somebody("s", StandardRole.CARE_SUPERVISOR, Purposes.WORK, Purposes.SUPERVISION);
    }

    @Test
    void somebodyWalksInIsNotedAndFoundInTheListOfTheirWorkerOnly() throws Exception {
        var person = begun("FIRST_CONTACT", "CARE");
        web.perform(by(worker, get("/care"))).andExpect(content().string(containsString("小禾" + mark)));
        web.perform(by(worker, post("/care").param("words", "没有这个人")))
                .andExpect(content().string(not(containsString("小禾" + mark))));
        web.perform(by(worker, post("/care").param("words", " 小禾" + mark + " ")))
                .andExpect(content().string(containsString("/care/" + person)));
        web.perform(by(worker, post("/care").param("words", " ").param("for", "CARE")))
                .andExpect(redirectedUrl("/care?for=CARE"));
        web.perform(by(worker, get("/care").param("words", "没有这个人")))
                .andExpect(content()
                        .string(allOf(
                                containsString("method=\"post\" action=\"/care\""),
                                containsString("/care/" + person),
                                not(containsString("没有这个人")))));
        web.perform(by(worker, get("/care/" + person).param("for", "FIRST_CONTACT")))
                .andExpect(content()
                        .string(allOf(containsString("<title>服务记录 · "), containsString("小禾" + mark + "</h1>"))));
        web.perform(by(
                        worker,
                        get("/care/" + person).param("for", "FIRST_CONTACT").param("lang", "en")))
                .andExpect(content().string(containsString("<title>Care record · ")));
        web.perform(by(colleague, get("/care"))).andExpect(content().string(not(containsString("小禾" + mark))));
        web.perform(by(worker, get("/care/" + person).param("for", "CARE")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("小禾" + mark), containsString("打开用途：康复服务"))));
        web.perform(by(colleague, get("/care/" + person).param("for", "CARE")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("小禾"))));
    }

    @Test
    void aPurposeThePersonDidNotAgreeToIsRefusedInWords() throws Exception {
        var person = begun("FIRST_CONTACT");
        web.perform(by(worker, get("/care/" + person).param("for", "JOB_SUPPORT")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("本人没有同意")));
        web.perform(by(worker, get("/care").param("for", "JOB_SUPPORT")))
                .andExpect(content().string(containsString("另有 1 人没有同意这一用途")));
    }

    @ParameterizedTest
    @CsvSource({
        "alias, '', 请填写本人希望的称呼",
        "alias, 110101199001011237, 不要填写身份证号",
        "reach, '', 请填写联系号码",
        "reach, 11010119900101123X, 不要填写身份证号",
        "agreed, '', 请至少勾选",
        "agreed, CARE, 什么都不能登记",
        "agreed, FIRST_CONTACT+CARE.sensitive, 须与同一用途的同意一起勾选",
        "until, 2020-01-01, 请填写今天到 3 年内的日期",
        "until, soon, 请填写今天到 3 年内的日期",
        "way, OWN_DOOR, 请选择怎样同意的",
        "came, FAMILY, 没有本人同意，不能登记",
        "channel, PIGEON, 请选择一种联系方式"
    })
    void whatIsWrongWithTheFormStandsBesideTheFieldAndNothingIsNoted(String field, String value, String said)
            throws Exception {
        var request = by(worker, post("/care/new"))
                .param("alias", field.equals("alias") ? value : "小禾")
                .param("reach", field.equals("reach") ? value : "1390000" + mark)
                .param("channel", field.equals("channel") ? value : "CALL")
                .param("came", field.equals("came") ? value : "WALKED_IN")
                .param(
                        "until",
                        field.equals("until")
                                ? value
                                : Today.inTheCounty().plusDays(30).toString())
                .param("way", field.equals("way") ? value : "PAPER");
        for (var box : (field.equals("agreed") ? value : "FIRST_CONTACT").split("\\+")) {
            request.param("agreed", box);
        }
        web.perform(request)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(said), not(containsString("data-code")))));
        web.perform(by(worker, get("/care").param("for", "FIRST_CONTACT")))
                .andExpect(content().string(containsString("还没有服务对象")));
    }

    @Test
    void somebodyWhoIsTheWorkersAlreadyIsRecognisedByTheWayToReachThem() throws Exception {
        begun("FIRST_CONTACT");
        web.perform(intake("FIRST_CONTACT")).andExpect(content().string(containsString("这个号码属于您已经负责的一位")));
        web.perform(intake("FIRST_CONTACT").param("anew", "true"))
                .andExpect(content().string(containsString("data-code")));
    }

    @Test
    void aConsentWithdrawnForThePersonShutsTheRecordAndANewOneOpensIt() throws Exception {
        var person = begun("FIRST_CONTACT", "CARE");
        var page = web.perform(by(worker, get("/care/" + person).param("for", "FIRST_CONTACT")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var row = page.substring(page.indexOf("<td>康复服务"));
        var withdraw = found("action=\"(/care/[^\"]+/withdraw)\"", row);
        web.perform(by(worker, post(withdraw)).param("for", "FIRST_CONTACT"))
                .andExpect(redirectedUrl("/care?for=FIRST_CONTACT"));
        web.perform(by(worker, get("/care/" + person).param("for", "CARE"))).andExpect(status().isForbidden());
        web.perform(by(worker, post("/care/" + person + "/consents"))
                        .param("for", "FIRST_CONTACT")
                        .param("agreed", "CARE")
                        .param("until", Today.inTheCounty().plusDays(9).toString())
                        .param("way", "SPOKEN"))
                .andExpect(redirectedUrl("/care/" + person + "?for=FIRST_CONTACT"));
        web.perform(by(worker, get("/care/" + person).param("for", "CARE"))).andExpect(status().isOk());
    }

    @Test
    void whatThePersonTookBackThemselvesIsNotNotedAsSpokenAndThePageSaysSo() throws Exception {
        var person = UUID.fromString(begun("FIRST_CONTACT", "CARE"));
        gate.visit(person, room -> {
            room.makeOwnCode(person, index.ofDoor(DoorCode.fresh(new SecureRandom())));
            consents.of(room, person).stream()
                    .filter(each -> each.purpose() == Purpose.CARE)
                    .forEach(each -> consents.withdraw(room, person, each.id()));
            return true;
        });
        var again = by(worker, post("/care/" + person + "/consents"))
                .param("for", "FIRST_CONTACT")
                .param("agreed", "CARE")
                .param("until", Today.inTheCounty().plusDays(9).toString());
        web.perform(again.param("way", "SPOKEN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("只能由本人在那里重新同意，或者签字")));
        web.perform(by(worker, get("/care/" + person).param("for", "CARE"))).andExpect(status().isForbidden());
    }

    @Test
    void aSupervisorHandsPeopleOnWithoutReadingAnythingOfThem() throws Exception {
        var person = begun("FIRST_CONTACT", "CARE");
        web.perform(by(
                        supervisor,
                        get("/care/unit").param("worker", worker.account().toString())))
                .andExpect(content().string(allOf(containsString("未同意督导"), not(containsString("小禾")))));
        web.perform(by(supervisor, get("/care/" + person).param("for", "SUPERVISION")))
                .andExpect(status().isNotFound());
        web.perform(by(supervisor, post("/care/unit/hand-over"))
                        .param("from", worker.account().toString())
                        .param("to", colleague.account().toString())
                        .param("person", person))
                .andExpect(redirectedUrl("/care/unit?worker=" + colleague.account()));
        web.perform(by(worker, get("/care/" + person).param("for", "CARE"))).andExpect(status().isNotFound());
        web.perform(by(colleague, get("/care/" + person).param("for", "CARE"))).andExpect(status().isOk());
        web.perform(by(supervisor, post("/care/unit/hand-over"))
                        .param("from", colleague.account().toString())
                        .param("to", worker.account().toString()))
                .andExpect(status().is3xxRedirection());
        web.perform(by(worker, get("/care/" + person).param("for", "CARE"))).andExpect(status().isOk());
    }

    @Test
    void aSupervisorReadsWhereThePersonAgreedToIt() throws Exception {
        var person = begun("FIRST_CONTACT", "SUPERVISION");
        web.perform(by(
                        supervisor,
                        get("/care/unit").param("worker", worker.account().toString())))
                .andExpect(content().string(containsString("小禾" + mark)));
        web.perform(by(supervisor, get("/care/" + person).param("for", "SUPERVISION")))
                .andExpect(status().isOk());
    }

    @Test
    void aSupervisorOfAnotherUnitSeesAndHandsOnNobodyOfThisOne() throws Exception {
        var person = begun("FIRST_CONTACT", "SUPERVISION");
        var stranger = SignedIn.viewer(UUID.randomUUID(), "", Purposes.WORK, Purposes.SUPERVISION);
        web.perform(by(
                        stranger,
                        get("/care/unit").param("worker", worker.account().toString())))
                .andExpect(content().string(not(containsString(person))));
        web.perform(by(stranger, get("/care/" + person).param("for", "SUPERVISION")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsClosedIsTakenUpAgainWithEverythingInIt() throws Exception {
        var person = begun("FIRST_CONTACT", "CARE");
        for (var step : List.of("close", "take-up")) {
            web.perform(by(worker, post("/care/" + person + "/" + step)).param("for", "CARE"))
                    .andExpect(redirectedUrl("/care/" + person + "?for=CARE"));
        }
        web.perform(by(worker, get("/care/" + person).param("for", "CARE")))
                .andExpect(content().string(allOf(containsString("服务中"), containsString("结束服务"))));
    }

    private String begun(String... agreed) throws Exception {
        var page = web.perform(intake(agreed))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).containsPattern("data-code>[0-9A-Z]{4}(-[0-9A-Z]{4}){3}<");
        return found("href=\"/care/([0-9a-f-]{36})\\?for=FIRST_CONTACT\"", page);
    }

    private MockHttpServletRequestBuilder intake(String... agreed) {
        return by(worker, post("/care/new"))
                .param("alias", "小禾" + mark)
                .param("reach", "138 0000 " + mark)
                .param("channel", "CALL")
                .param("times", "晚上")
                .param("came", "WALKED_IN")
                .param("agreed", agreed)
                .param("until", Today.inTheCounty().plusDays(30).toString())
                .param("way", "PAPER");
    }

    private Viewer somebody(String name, StandardRole role, String... permissions) {
        var account = colleagues.open(unit, name + mark, "工作者" + name, "three words together", false, List.of(role));
        return new Viewer(account, "工作者" + name, unit, "帮扶单位", "Care unit", "", java.util.Set.of(permissions));
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static MockHttpServletRequestBuilder by(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(viewer)).with(csrf());
    }
}
