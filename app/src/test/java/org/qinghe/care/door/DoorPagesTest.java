package org.qinghe.care.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.care.calendar.Appointment;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.capacity.Episodes;
import org.qinghe.care.capacity.Offers;
import org.qinghe.care.capacity.Reason;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.IdentityForm;
import org.qinghe.care.people.People;
import org.qinghe.care.referral.Referrals;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.Patience;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.CrisisLines;
import org.qinghe.web.Guesses;
import org.qinghe.web.Pace;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Asking for help without an account, and the person's own door: what it shows, what it does, and what it refuses. */
@QingheTest
class DoorPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Gate gate;

    @Autowired
    BlindIndex index;

    @Autowired
    DataFolder data;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    @Autowired
    Offerings offerings;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    Referrals referrals;

    @Autowired
    Offers offers;

    @Autowired
    Episodes episodes;

    @Autowired
    Entries entries;

    @Autowired
    Appointments appointments;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "2001:db8:" + mark.substring(0, 4) + ":" + mark.substring(4) + "::1";
    private UUID unit = UUID.randomUUID();
    private Viewer worker = SignedIn.viewer(unit, "");
    private Viewer supervisor = worker;

    @BeforeEach
    void aUnitThatOffersHelp() throws Exception {
        Lawful.everything(database);
        unit = units.save("door-" + mark, "帮扶单位" + mark, "Care unit", Unit.Kind.CLINIC, "")
                .id();
        worker = somebody(
                StandardRole.CARE_WORKER, Purposes.WORK, Purposes.FIRST_CONTACT, Purposes.CARE, Purposes.FOLLOW_UP);
        supervisor = somebody(StandardRole.CARE_SUPERVISOR, Purposes.WORK, Purposes.SUPERVISION);
        assertThat(offer("010-12345").getRedirectedUrl()).isEqualTo("/care/unit/offering");
    }

    @Test
    void whatASupervisorSaysOfTheUnitIsReadByEverybodyAndFound() throws Exception {
        assertThat(page(web.perform(get("/help")))).contains("康复门诊" + mark, "010-12345", "12356");
        assertThat(page(web.perform(get("/help").param("lang", "en")))).contains("12356</a> (psychological help line)");
        assertThat(page(web.perform(get("/help").param("words", "门诊" + mark)))).contains("康复门诊" + mark);
        assertThat(page(web.perform(get("/help").param("words", "没有这个" + mark))))
                .contains("没有找到")
                .doesNotContain("康复门诊" + mark);
        assertThat(page(web.perform(by(supervisor, post("/care/unit/offering")).param("hotline", "打给我"))))
                .contains("id=\"e-nameZh\"", "id=\"e-hotline\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/help", "/help?lang=en", "/help/ask", "/help/ask?lang=en", "/door", "/door?said=ended&lang=en"})
    void thePublicPagesSetNoCookie(String path) throws Exception {
        var answer = web.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void somebodyAsksAndIsGivenACodeOnceAndNoCookie() throws Exception {
        var answer = web.perform(asking()).andReturn().getResponse();
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.getCookies()).isEmpty();
        assertThat(page(answer)).containsPattern("data-code>[0-9A-Z]{4}(-[0-9A-Z]{4}){3}<");
        assertThat(page(web.perform(by(worker, get("/care/waiting"))))).contains("小禾" + mark);
    }

    @ParameterizedTest
    @CsvSource({
        "alias, '', 请写一个称呼",
        "alias, 110101199001011237, 请不要写身份证号",
        "reach, '', 请写一个号码",
        "channel, PIGEON, 请选择一种联系方式",
        "unit, 我想随便写, 请选择一个单位",
        "unit, 00000000-0000-0000-0000-000000000000, 请选择一个单位",
        "agreed, '', 没有您的同意",
        "agreed, CARE, 没有您的同意",
        "website, http://spam.example, 看不见的栏"
    })
    void whatIsWrongIsSaidKindlyAndNothingIsKept(String field, String value, String said) throws Exception {
        var before = clients();
        var answer = page(web.perform(asking(field, value)));
        assertThat(answer).contains(said).doesNotContain("data-code");
        assertThat(clients()).isEqualTo(before);
    }

    @Test
    void moreRequestsThanPeopleSendAreAskedToCallAndLoseNothing() {
        var pages = new HelpPages(gate, offerings, people, consents, clock, new CrisisLines("12356", ""), 1);
        var before = clients();
        assertThat(pages.send(unit.toString(), "小禾", "138", "CALL", "", "FIRST_CONTACT", "")
                        .getViewName())
                .isEqualTo("care/door/asked");
        var second = pages.send(unit.toString(), "小满", "139", "CALL", "", "FIRST_CONTACT", "");
        assertThat(second.getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(second.getModel().get("form")).isEqualTo(new IdentityForm("小满", "139", "CALL", "", "BY_THEMSELVES"));
        assertThat(clients()).isEqualTo(before + 1);
    }

    @Test
    void aUnitThatIsNotShownCannotBeAsked() throws Exception {
        web.perform(offering("010-1").param("shown", ""));
        assertThat(page(web.perform(get("/help")))).doesNotContain("康复门诊" + mark);
        assertThat(page(web.perform(asking()))).contains("请选择一个单位").doesNotContain("data-code");
    }

    @Test
    void nothingThatAPersonTypedStandsInTheLogOrTheTrail() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        try {
            var code = ask();
            var visitor = Visitor.in(web, code);
            visitor.send("/door/messages", "text", "悄悄话" + mark);
            visitor.send("/door/identity", "alias", "小禾改" + mark, "reach", "悄悄话" + mark, "channel", "悄悄话" + mark);
            visitor.send("/door/consents", "unit", "悄悄话" + mark, "until", "悄悄话" + mark);
            visitor.get("/door/messages?about=悄悄话" + mark);
            visitor.get("/door/looks?page=悄悄话" + mark);
            web.perform(post("/door").param("code", "悄悄话" + mark));
            web.perform(asking("unit", "悄悄话" + mark));
            LoggerFactory.getLogger(getClass()).warn("the appender hears");
            assertThat(log.list)
                    .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
                    .anyMatch(line -> line.contains("the appender hears"))
                    .noneMatch(line -> line.contains(mark) || line.contains(code));
            assertThat(database.sql(
                                    "select count(*) from safeguards.audit_entry where details like ? or details like ?")
                            .params("%" + mark + "%", "%" + code + "%")
                            .query(Long.class)
                            .single())
                    .isZero();
        } finally {
            root.detachAppender(log);
        }
    }

    @Test
    void theCodeOpensTheOwnDoorInWhateverSpellingAndTheCookieIsForItAlone() throws Exception {
        var code = ask();
        var answer = web.perform(post("/door")
                        .param(
                                "code",
                                " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/door/mine");
        assertThat(answer.getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("qinghe-door=", "Path=/door", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Max-Age", "Expires");
        assertThat(Visitor.in(web, code).page("/door/mine")).contains("小禾" + mark, "还没有人回复", "12356");
        assertThat(asOwner("select encode(token_index, 'escape') from care.door_session"))
                .noneMatch(each -> each.contains(cookieOf(answer).getValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000-0000-0000-0000", "short", "'; drop table care.client; --", "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"})
    void everyWrongCodeIsRefusedWithTheSameWords(String typed) throws Exception {
        var answer = web.perform(tried(typed)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(page(answer)).contains("这个号码打不开");
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void howeverManyCodesAreGuessedARightOneComesInAndTheTrailIsNotFilled() throws Exception {
        var code = ask();
        var still = Clock.fixed(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var entry = new DoorEntry(
                gate,
                index,
                new DoorSessions(gate, clock),
                trail,
                new Guesses(new Pace(3, Duration.ofHours(1), still), 2, still));
        var wrong = List.of("0000-0000-0000-0000", "nonsense");
        for (var each : wrong) {
            assertThat(entry.enter(each, "203.0.113.7")).isInstanceOf(DoorEntry.Answer.Refused.class);
        }
        var noted = refusals();
        for (var each : wrong) {
            assertThat(entry.enter(each, "203.0.113.7")).isInstanceOf(DoorEntry.Answer.TooMany.class);
        }
        assertThat(refusals()).isEqualTo(noted);
        assertThat(entry.enter(code, "203.0.113.7")).isInstanceOf(DoorEntry.Answer.In.class);
        assertThat(entry.enter("0000-0000-0000-0000", "2001:db8::1"))
                .as("somebody elsewhere who mistypes")
                .isInstanceOf(DoorEntry.Answer.Refused.class);
        assertThat(entry.enter("0000-0000-0000-0000", "198.51.100.1"))
                .as("from everywhere together")
                .isInstanceOf(DoorEntry.Answer.TooMany.class);
        assertThat(entry.enter(code, "198.51.100.1")).isInstanceOf(DoorEntry.Answer.In.class);
    }

    @Test
    void aCodeOfSomebodyWhoWasForgottenIsAnsweredLikeOneThatNeverWas() throws Exception {
        var code = ask();
        var person = answered();
        new CareKeyFolder(data.careKeys()).destroy(UUID.fromString(person));
        var forgotten = answer("203.0.113.8", code);
        var unknown = answer("203.0.113.9", "0000-0000-0000-0000");
        var none = answer("203.0.113.10", "no code at all");
        assertThat(forgotten.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(403);
        assertThat(page(forgotten)).isEqualTo(page(unknown)).isEqualTo(page(none));
    }

    private MockHttpServletResponse answer(String address, String code) throws Exception {
        var began = System.nanoTime();
        var answer = web.perform(post("/door").param("code", code).remoteAddress(address))
                .andReturn()
                .getResponse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(300), Patience.LIMIT);
        return answer;
    }

    private long refusals() {
        return database.sql("select count(*) from safeguards.audit_entry where action = 'care.doorRefused'")
                .query(Long.class)
                .single();
    }

    @Test
    void aCodeThatAWorkerMadeOpensOnePageWhereThePersonMakesTheirOwn() throws Exception {
        var before = ask();
        var person = answered();
        var given = given(person);
        assertThat(status(tried(before))).isEqualTo(403);
        var visitor = Visitor.atDoor(web, given);
        assertThat(visitor.page("/door/own-code"))
                .contains("设一个自己的号码", "由 " + worker.name() + " 于")
                .doesNotContain("小禾" + mark);
        assertThat(visitor.page("/door/own-code?lang=en")).contains("Make your own code", "Made by " + worker.name());
        for (var part : DoorFrame.PARTS) {
            assertThat(visitor.get("/door/" + part).getRedirectedUrl()).as(part).isEqualTo("/door/own-code");
        }
        for (var part : List.of("copy.docx", "copy.json")) {
            var answer = visitor.get("/door/" + part + "?lang=en");
            assertThat(answer.getRedirectedUrl()).as(part).isEqualTo("/door/own-code?lang=en");
            assertThat(answer.getContentAsByteArray()).isEmpty();
        }
        for (var part : List.of("messages", "consents", "identity", "code", "erasure", "appointments/stop")) {
            assertThat(visitor.send("/door/" + part, "text", "不是本人" + mark).getRedirectedUrl())
                    .as(part)
                    .isEqualTo("/door/own-code");
        }
        assertThat(asOwner("select kind from care.entry where client = '" + person + "'"))
                .isEmpty();
        assertThat(status(visitor.form("/door/own-code")))
                .as("without the proof")
                .isEqualTo(403);

        var made = visitor.send("/door/own-code");
        var own = found("data-code>([^<]+)<", page(made));
        assertThat(visitor.get("/door/mine").getRedirectedUrl()).isEqualTo("/door?said=ended");
        assertThat(status(tried(given))).as("once").isEqualTo(403);
        var inside = Visitor.carrying(web, cookieOf(made));
        assertThat(inside.page("/door/mine")).contains("小禾" + mark);
        assertThat(inside.get("/door/own-code").getRedirectedUrl()).isEqualTo("/door/mine");
        assertThat(inside.page("/door/rights"))
                .containsSubsequence("号码是谁在什么时候设的", "：您自己", "：" + worker.name() + "，供您设自己的号码", "：您自己");
        assertThat(inside.page("/door/looks?who=me")).contains("用工作人员给的号码到过门口", "设了自己的号码");
        assertThat(inside.page("/door/looks")).contains("给出首次号码", worker.name());
        Visitor.in(web, own);
        assertThat(Visitor.atDoor(web, given(person)).page("/door/own-code"))
                .as("whoever lost it begins again")
                .contains("设一个自己的号码");
        assertThat(status(tried(own))).isEqualTo(403);
    }

    @Test
    void aCodeThatAWorkerMadeOpensNothingAfterThirtyDaysAndThePersonsOwnStays() throws Exception {
        var code = ask();
        var person = answered();
        age(person, 31);
        Visitor.in(web, code);
        var given = given(person);
        age(person, 29);
        Visitor.atDoor(web, given);
        age(person, 2);
        assertThat(page(web.perform(tried(given)))).contains("工作人员给的号码 30 天内有效");
        Visitor.atDoor(web, given(person));
    }

    private void age(String person, int days) {
        JdbcClient.create(owner)
                .sql("update care.door_code set made_at = made_at - make_interval(days => ?) where client = ?")
                .params(days, UUID.fromString(person))
                .update();
    }

    @Test
    void whoeverWalksInIsGivenACodeOfTheSameKind() throws Exception {
        var code = found(
                "data-code>([^<]+)<",
                page(web.perform(by(worker, post("/care/new"))
                        .param("alias", "小满" + mark)
                        .param("channel", "NONE")
                        .param("came", "WALKED_IN")
                        .param("agreed", "FIRST_CONTACT")
                        .param("until", LocalDate.now(clock).plusDays(90).toString())
                        .param("way", "PAPER"))));
        var made = Visitor.atDoor(web, code).send("/door/own-code");
        assertThat(Visitor.carrying(web, cookieOf(made)).page("/door/mine")).contains("小满" + mark);
    }

    /** A code that the worker makes for somebody. */
    private String given(String person) throws Exception {
        return found("data-code>([^<]+)<", page(web.perform(by(worker, post("/care/" + person + "/code")))));
    }

    @Test
    void whereAWorkerIsSignedInTheDoorStaysShutAndNothingIsTakenForAnothers() throws Exception {
        var code = ask();
        var visitor = Visitor.in(web, code);
        for (var path :
                List.of("/door", "/door/mine", "/door/rights", "/door/copy.docx", "/door/copy.json", "/help/ask")) {
            var answer = web.perform(by(worker, get(path)).cookie(visitor.cookie()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(409);
            assertThat(page(answer)).as(path).contains("请先退出登录", worker.name()).doesNotContain("小禾" + mark);
        }
        var begun = clients();
        for (var form : List.of(
                post("/door").param("code", code),
                visitor.form("/door/messages", "text", "谁写的" + mark, "proof", visitor.proof()),
                visitor.form("/door/code", "proof", visitor.proof()),
                asking())) {
            assertThat(status(by(worker, form))).isEqualTo(409);
        }
        assertThat(clients()).isEqualTo(begun);
        assertThat(visitor.page("/door/mine")).as("nothing came of it").contains("小禾" + mark);
        assertThat(visitor.page("/door/messages")).doesNotContain("谁写的");
        assertThat(page(web.perform(by(worker, get("/help"))))).contains("康复门诊" + mark);
        assertThat(status(by(worker, post("/door/leave")).cookie(visitor.cookie())))
                .isEqualTo(302);
        assertThat(visitor.get("/door/mine").getRedirectedUrl()).isEqualTo("/door?said=ended");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, true",
        "Sec-Fetch-Site, none, true",
        "Sec-Fetch-Site, same-site, false",
        "Sec-Fetch-Site, cross-site, false",
        "Origin, http://localhost, true",
        "Origin, https://localhost, true",
        "Origin, http://localhost:9999, false",
        "Origin, https://elsewhere.example, false",
        "Origin, null, false",
        "Origin, ':', false"
    })
    void aBrowserSaysWhereAFormComesFrom(String header, String value, boolean taken) throws Exception {
        var form =
                post("/door").param("code", ask()).header("Host", "localhost").header(header, value);
        assertThat(status(form)).isEqualTo(taken ? 302 : 403);
    }

    @Test
    void whoeverIsNotInsideIsLedToTheDoorFromEveryPageBehindIt() throws Exception {
        for (var cookie : List.of(new Cookie("other", "x"), new Cookie("qinghe-door", "guessed"))) {
            for (var part : List.of(
                    "mine", "appointments", "messages", "consents", "looks", "rights", "copy.docx", "copy.json")) {
                var answer = web.perform(get("/door/" + part).cookie(cookie))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getRedirectedUrl()).as(part).isEqualTo("/door?said=ended");
                assertThat(answer.getContentAsByteArray()).isEmpty();
            }
            for (var part : List.of("messages", "consents", "identity", "code", "erasure")) {
                assertThat(web.perform(post("/door/" + part).cookie(cookie))
                                .andReturn()
                                .getResponse()
                                .getRedirectedUrl())
                        .as(part)
                        .isEqualTo("/door?said=ended");
            }
        }
    }

    @Test
    void aSessionEndsFifteenMinutesAfterTheLastPageAnHourAfterTheFirstAndOnLeaving() throws Exception {
        var code = ask();
        var token = token(Visitor.in(web, code));
        assertThat(at(14).personOf(token)).isPresent();
        assertThat(at(28).personOf(token))
                .as("14 minutes after the page before")
                .isPresent();
        assertThat(at(44).personOf(token))
                .as("16 minutes after the page before")
                .isEmpty();
        var busy = token(Visitor.in(web, code));
        for (int minute = 10; minute < 60; minute += 10) {
            assertThat(at(minute).personOf(busy)).as("minute " + minute).isPresent();
        }
        assertThat(at(61).personOf(busy)).isEmpty();
        var visitor = Visitor.in(web, code);
        assertThat(visitor.send("/door/leave").getRedirectedUrl()).isEqualTo("/door?said=left");
        assertThat(visitor.get("/door/mine").getRedirectedUrl()).isEqualTo("/door?said=ended");
        assertThat(page(web.perform(get("/door?said=ended")))).contains("15 分钟不用就会自动离开。请再写一次号码");
    }

    @Test
    void aNewCodeEndsEverySessionButTheOneItWasMadeInAndTheOldCode() throws Exception {
        var old = ask();
        var thief = Visitor.in(web, old);
        var visitor = Visitor.in(web, old);
        var answer = visitor.send("/door/code");
        var code = found("data-code>([^<]+)<", page(answer));
        assertThat(thief.get("/door/mine").getRedirectedUrl()).isEqualTo("/door?said=ended");
        assertThat(visitor.get("/door/mine").getRedirectedUrl()).isEqualTo("/door?said=ended");
        assertThat(Visitor.carrying(web, cookieOf(answer)).page("/door/mine")).contains("小禾" + mark);
        assertThat(web.perform(tried(old)).andReturn().getResponse().getStatus())
                .isEqualTo(403);
        Visitor.in(web, code);
    }

    @Test
    void aNewCodeFromTheWorkerEndsTheSessionsToo() throws Exception {
        var thief = Visitor.in(web, ask());
        var person = answered();
        web.perform(by(worker, post("/care/" + person + "/code")).param("for", "FIRST_CONTACT"));
        assertThat(thief.get("/door/mine").getRedirectedUrl()).isEqualTo("/door?said=ended");
    }

    @Test
    void aFormThatAnotherPageSendsIsRefused() throws Exception {
        var visitor = Visitor.in(web, ask());
        for (var path : List.of("/door/messages", "/door/identity", "/door/consents", "/door/code", "/door/erasure")) {
            assertThat(web.perform(visitor.form(path, "text", "x"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path + " without the proof")
                    .isEqualTo(403);
            assertThat(web.perform(visitor.form(path, "text", "x", "proof", visitor.proof())
                                    .header("Sec-Fetch-Site", "cross-site"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path + " from another site")
                    .isEqualTo(403);
        }
        assertThat(web.perform(asking().header("Sec-Fetch-Site", "cross-site"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatAWorkerWroteIsShownAndTheWithdrawnConsentShutsItToTheWorkerAtOnce() throws Exception {
        var visitor = Visitor.in(web, ask());
        var person = answered();
        assertThat(visitor.send(
                                "/door/consents",
                                "unit",
                                unit.toString(),
                                "agreed",
                                "CARE",
                                "agreed",
                                "CARE.sensitive",
                                "until",
                                LocalDate.now(clock).plusDays(90).toString())
                        .getRedirectedUrl())
                .isEqualTo("/door/consents?said=given");
        var goals = "/care/" + person + "/notes/goal";
        web.perform(by(worker, post(goals))
                .param("happenedOn", LocalDate.now(clock).toString())
                .param("goal", "睡个好觉" + mark)
                .param("standing", "BEGUN"));
        assertThat(visitor.page("/door/mine")).contains("睡个好觉" + mark, "刚开始", worker.name());
        assertThat(visitor.page("/door/looks")).contains(worker.name(), "增加记录：康复计划");
        assertThat(status(by(worker, get(goals)))).isEqualTo(200);
        var consents = visitor.page("/door/consents");
        for (var withdraw : all("action=\"(/door/consents/[^\"]+/withdraw)\"", consents)) {
            assertThat(visitor.send(withdraw).getRedirectedUrl()).isEqualTo("/door/consents?said=withdrawn");
        }
        assertThat(status(by(worker, get(goals)))).as("at the next click").isEqualTo(403);
        assertThat(visitor.page("/door/mine")).as("still the person's own").contains("睡个好觉" + mark);
    }

    @Test
    void aConsentIsNarrowedToAnEarlierDayAndNeverToALaterOne() throws Exception {
        var visitor = Visitor.in(web, ask());
        var narrow = found("action=\"(/door/consents/[^\"]+/narrow)\"", visitor.page("/door/consents"));
        for (var wrong : List.of("", "soon", LocalDate.now(clock).minusDays(1).toString(), "2099-01-01")) {
            assertThat(page(visitor.send(narrow, "until", wrong))).as(wrong).contains("更早的日期");
        }
        var sooner = LocalDate.now(clock).plusDays(5);
        assertThat(visitor.send(narrow, "until", sooner.toString()).getRedirectedUrl())
                .isEqualTo("/door/consents?said=narrowed");
        assertThat(all("(到 [^<]* 自动失效)", visitor.page("/door/consents"))).hasSize(1);
        assertThat(asOwner(
                        "select to_char((max(until_time) at time zone 'Asia/Shanghai') - interval '1 second', 'YYYY-MM-DD')"
                                + " from care.consent where unit = '" + unit + "' and not exists"
                                + " (select from care.withdrawal where withdrawal.consent = consent.id)"))
                .containsExactly(sooner.toString());
    }

    @Test
    void narrowingAConsentNarrowsTheSensitiveOneWithItAndLosesNothing() throws Exception {
        var visitor = Visitor.in(web, ask());
        agreeToCare(visitor);
        var plain = asOwner("select id::text from care.consent where purpose = 'CARE' and not sensitive and unit = '"
                        + unit + "'")
                .getFirst();
        visitor.send(
                "/door/consents/" + plain + "/narrow",
                "until",
                LocalDate.now(clock).plusDays(5).toString());
        assertThat(asOwner("select sensitive || ' ' || (until_time < now() + interval '7 days') from care.consent"
                        + " where purpose = 'CARE' and ended_at is null and unit = '" + unit + "' order by sensitive"))
                .containsExactly("false true", "true true");
    }

    @Test
    void whoeverHasToDoWithTwoUnitsChoosesToWhichTheyWrite() throws Exception {
        var visitor = Visitor.in(web, ask());
        var person = answered();
        assertThat(visitor.page("/door/messages")).doesNotContain("写给哪个单位");
        var other = units.save("other-" + mark, "另一单位" + mark, "", Unit.Kind.CLINIC, "")
                .id();
        asOwner("insert into care.assignment (client, account, unit) values ('" + person + "', gen_random_uuid(), '"
                + other + "') returning unit::text");
        assertThat(visitor.page("/door/messages")).contains("写给哪个单位", "另一单位" + mark);
        for (var nobody : List.of("", UUID.randomUUID().toString())) {
            assertThat(page(visitor.send("/door/messages", "unit", nobody, "text", "给谁" + mark)))
                    .contains("请选择写给谁", "给谁" + mark);
        }
        visitor.send("/door/messages", "unit", other.toString(), "text", "只给这一个" + mark);
        assertThat(asOwner("select unit::text from care.entry where kind = 'MESSAGE' and client = '" + person + "'"))
                .containsExactly(other.toString());
        assertThat(page(web.perform(by(worker, get("/care/" + person + "/messages")))))
                .doesNotContain("只给这一个");
    }

    @Test
    void aPersonAndTheirWorkerWriteToEachOtherAndEachSeesWhatIsNew() throws Exception {
        var visitor = Visitor.in(web, ask());
        var person = answered();
        visitor.send("/door/messages", "text", "明天能来吗" + mark);
        assertThat(page(web.perform(by(worker, get("/"))))).contains("位服务对象写来新消息");
        assertThat(page(web.perform(by(worker, get("/care/messages"))))).contains("小禾" + mark);
        var thread = "/care/" + person + "/messages";
        assertThat(page(web.perform(by(worker, get(thread))))).contains("明天能来吗" + mark, "首次联系");
        assertThat(page(web.perform(by(worker, get("/care/messages"))))).doesNotContain("小禾" + mark);
        assertThat(web.perform(by(worker, post(thread))
                                .param("for", "FIRST_CONTACT")
                                .param("text", "能，下午三点" + mark))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(thread + "?for=FIRST_CONTACT");
        assertThat(visitor.page("/door/mine")).contains("有 1 条新消息");
        assertThat(visitor.page("/door/messages")).contains("能，下午三点" + mark);
        assertThat(visitor.page("/door/mine")).doesNotContain("新消息");
        assertThat(page(visitor.send("/door/messages", "text", " "))).contains("请先写内容");
        assertThat(asOwner("select encode(sealed, 'escape') from care.entry where kind = 'MESSAGE'"))
                .isNotEmpty()
                .noneMatch(each -> each.contains(mark));
    }

    @Test
    void nobodyReachesAnothersRecordByAnyId() throws Exception {
        var code = ask();
        var visitor = Visitor.in(web, code);
        var person = answered();
        visitor.send("/door/messages", "text", "只给自己人" + mark);
        var theirs = asOwner("select id::text from care.consent where client = '" + person + "'")
                .getFirst();
        var entry = asOwner("select id::text from care.entry where client = '" + person + "'")
                .getFirst();
        var stranger = Visitor.in(web, ask());
        stranger.send("/door/consents/" + theirs + "/withdraw");
        assertThat(page(stranger.send(
                        "/door/consents/" + theirs + "/narrow",
                        "until",
                        LocalDate.now(clock).plusDays(1).toString())))
                .contains("我的同意");
        assertThat(asOwner("select consent::text from care.withdrawal where consent = '" + theirs + "'"))
                .isEmpty();
        assertThat(stranger.page("/door/messages?about=" + entry)).doesNotContain("请求更正", "只给自己人");
        assertThat(stranger.page("/door/messages?person=" + person)).doesNotContain("只给自己人");
        var elsewhere =
                SignedIn.viewer(UUID.randomUUID(), "", Purposes.WORK, Purposes.FIRST_CONTACT, Purposes.FOLLOW_UP);
        assertThat(status(by(elsewhere, get("/care/" + person + "/messages")))).isEqualTo(404);
        assertThat(page(web.perform(by(elsewhere, get("/care/messages"))))).doesNotContain("小禾" + mark);
    }

    @Test
    void aCorrectionIsAskedForOfOneEntryAndLeadsTheWorkerToIt() throws Exception {
        var visitor = Visitor.in(web, ask());
        var person = answered();
        agreeToCare(visitor);
        web.perform(by(worker, post("/care/" + person + "/notes/assessment"))
                .param("happenedOn", LocalDate.now(clock).toString())
                .param("wishes", "写错的"));
        var about = found("/door/messages\\?about=([^\"&]+)", visitor.page("/door/mine"));
        assertThat(visitor.page("/door/messages?about=" + about)).contains("请求更正：评估");
        visitor.send("/door/messages", "text", "不是这样" + mark, "about", about);
        var thread = "/care/" + person + "/messages";
        assertThat(page(web.perform(by(worker, get(thread)).param("for", "CARE"))))
                .contains("/notes/assessment/" + about, "不是这样" + mark);
        assertThat(page(web.perform(by(worker, get(thread)).param("for", "FIRST_CONTACT"))))
                .as("what is sensitive is not named where it does not open")
                .contains("为这一用途看不到")
                .doesNotContain(about);
    }

    @Test
    void theCopyHoldsEverythingThatIsKept() throws Exception {
        var visitor = Visitor.in(web, ask());
        answered();
        visitor.send("/door/messages", "text", "带走的话" + mark);
        var answer = visitor.get("/door/copy.docx");
        assertThat(answer.getContentType()).contains("wordprocessingml");
        try (var document = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("小禾" + mark, "138 0000 " + mark, "带走的话" + mark, "首次联系", worker.name(), "帮扶单位" + mark)
                    .doesNotContain("care.");
        }
        var bundle = visitor.get("/door/copy.json");
        assertThat(bundle.getContentType()).contains("application/fhir+json");
        assertThat(bundle.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(bundle.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("{\"resourceType\":\"Bundle\"")
                .contains("小禾" + mark, "带走的话" + mark, "\"Consent\"", "\"AuditEvent\"");
        var english = visitor.get("/door/copy.docx?lang=en");
        try (var document = new XWPFDocument(new ByteArrayInputStream(english.getContentAsByteArray()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("Who looked", "My consent").doesNotContain("care.");
        }
    }

    @Test
    void thePersonReadsAndTakesAlongWhyTheirRecordWasOpenedInAnEmergencyAndWhatWasFound() throws Exception {
        var code = ask();
        var visitor = Visitor.in(web, code);
        answered();
        assertThat(visitor.page("/door/mine")).doesNotContain("紧急情况下的打开");
        var doctor =
                somebody(StandardRole.CLINICIAN, Purposes.WORK, Purposes.CARE, Purposes.TREATMENT, Purposes.EMERGENCY);
        var opened = web.perform(by(doctor, post("/care/emergency"))
                        .param("by", "CODE")
                        .param("sought", code)
                        .param("reason", "昏迷送到急诊，要知道用药" + mark)
                        .param("hours", "3"))
                .andReturn()
                .getResponse();
        assertThat(opened.getRedirectedUrl()).startsWith("/care/").endsWith("?for=CARE");
        assertThat(visitor.page("/door/mine"))
                .containsSubsequence("紧急情况下的打开", doctor.name(), "昏迷送到急诊，要知道用药" + mark, "还没有复核");
        var opening =
                found("/care/emergencies/([-0-9a-f]{36})", page(web.perform(by(supervisor, get("/care/emergencies")))));
        web.perform(by(supervisor, post("/care/emergencies/" + opening))
                .param("verdict", "NOT_JUSTIFIED")
                .param("finding", "并不紧急" + mark));
        for (var text : List.of(visitor.page("/door/mine"), copy(visitor, ""))) {
            assertThat(text)
                    .containsSubsequence(
                            doctor.name(), "昏迷送到急诊，要知道用药" + mark, supervisor.name(), "没有正当理由", "并不紧急" + mark)
                    .doesNotContain("还没有复核");
        }
        assertThat(copy(visitor, "?lang=en"))
                .containsSubsequence("Opened in an emergency", "The emergency", "not justified");
        assertThat(Visitor.in(web, ask()).page("/door/mine")).doesNotContain("昏迷送到急诊");
    }

    @Test
    void thePersonReadsAndTakesAlongReferralsWithTheirStatesAndHelpWaitedFor() throws Exception {
        var visitor = Visitor.in(web, ask());
        var person = UUID.fromString(answered());
        agreeToCare(visitor);
        var other = units.save("other-" + mark, "接收单位" + mark, "Other unit", Unit.Kind.CLINIC, "")
                .id();
        web.perform(by(supervisor, post("/care/capacity/offers"))
                .param("help", "COUNSELLING")
                .param("offerName", "谈话室" + mark)
                .param("measure", "PLACES")
                .param("amount", "4"));
        SignedIn.now(worker);
        var referral = UUID.randomUUID();
        try {
            referral = gate.open(
                    Purpose.CARE,
                    room -> referrals.request(
                            room.open(person, "write.REFERRALS"),
                            new Referrals.Asked(other, Purpose.CARE, false, "希望离家近" + mark)));
            gate.open(
                    Purpose.CARE,
                    room -> episodes.ask(
                            room.open(person, "write.EPISODES"),
                            offers.own(room).getFirst(),
                            List.of(Reason.CARES_FOR_CHILDREN),
                            LocalDate.of(2026, 3, 7)));
        } finally {
            SecurityContextHolder.clearContext();
        }
        for (var text : List.of(visitor.page("/door/mine"), copy(visitor, ""))) {
            assertThat(text)
                    .containsSubsequence("等待和接受的帮助", worker.name(), "心理辅导", "等待中", "照料幼儿")
                    .containsSubsequence(
                            "转介", worker.name(), "帮扶单位" + mark, "接收单位" + mark, "已提出", "希望离家近" + mark, "对方看不到");
        }
        var made = referral;
        gate.visit(person, room -> {
            var record = room.open(person, "own.read");
            referrals.withdraw(record, referrals.find(record, made).orElseThrow());
            return true;
        });
        assertThat(visitor.page("/door/mine?lang=en"))
                .containsSubsequence("Help you wait for or have", "Counselling", "waiting")
                .containsSubsequence("Referrals", "Other unit", "withdrawn");
        assertThat(Visitor.in(web, ask()).page("/door/mine")).doesNotContain("希望离家近", "心理辅导");
    }

    @Test
    void thePersonReadsAndTakesAlongHowAnEntryStoodBeforeItWasCorrectedAndEveryAppointment() throws Exception {
        var visitor = Visitor.in(web, ask());
        var person = UUID.fromString(answered());
        agreeToCare(visitor);
        SignedIn.now(worker);
        try {
            gate.open(Purpose.CARE, room -> {
                var record = room.open(person, "write.ASSESSMENT");
                var kind = Sheet.ASSESSMENT.kind();
                var id = entries.add(
                        record, kind, LocalDate.of(2026, 3, 7), new Written(Map.of("wishes", "写错的" + mark)));
                assertThat(entries.corrected(record, kind)).isEmpty();
                var earlier = entries.find(record, kind, id).orElseThrow();
                entries.correct(record, kind, earlier, new Written(Map.of("wishes", "改对的" + mark)));
                for (int day = 1; day <= 201; day++) {
                    appointments.agree(
                            record,
                            Appointment.Kind.SESSION,
                            Instant.parse("2026-01-01T02:00:00Z").plus(Duration.ofDays(day)),
                            Appointment.Channel.CALL,
                            "第" + day + "次" + mark + UUID.randomUUID());
                }
                return true;
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(visitor.page("/door/mine"))
                .containsSubsequence("改对的" + mark, "更正以前的内容", "写错的" + mark)
                .containsOnlyOnce("/door/messages?about=");
        assertThat(copy(visitor, ""))
                .containsSubsequence("改对的" + mark, "更正以前的内容", "写错的" + mark)
                .contains("第1次" + mark, "第201次" + mark);
        assertThat(visitor.get("/door/copy.json").getContentAsString(StandardCharsets.UTF_8))
                .contains("第1次" + mark, "第201次" + mark);
    }

    private void agreeToCare(Visitor visitor) throws Exception {
        visitor.send(
                "/door/consents",
                "unit",
                unit.toString(),
                "agreed",
                "CARE",
                "agreed",
                "CARE.sensitive",
                "until",
                LocalDate.now(clock).plusDays(90).toString());
    }

    private static String copy(Visitor visitor, String language) throws Exception {
        var answer = visitor.get("/door/copy.docx" + language);
        try (var document = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void aPersonChangesHowTheyAreCalledAndAsksForDeletionAndTakesItBack() throws Exception {
        var visitor = Visitor.in(web, ask());
        var person = answered();
        assertThat(page(visitor.send("/door/identity", "alias", "", "reach", "1", "channel", "CALL")))
                .contains("请写一个称呼");
        visitor.send("/door/identity", "alias", "新称呼" + mark, "reach", "139", "channel", "MESSAGE", "times", "");
        assertThat(page(web.perform(by(worker, get("/care/" + person)).param("for", "FIRST_CONTACT"))))
                .contains("新称呼" + mark);
        assertThat(visitor.send("/door/erasure").getRedirectedUrl()).isEqualTo("/door/rights?said=erasureAsked");
        var state = "select state from care.erasure_request where client = '" + person + "'";
        assertThat(asOwner(state)).containsExactly("ASKED");
        assertThat(visitor.page("/door/rights")).contains("正在办理");
        visitor.send("/door/erasure/take-back");
        assertThat(asOwner(state)).isEmpty();
    }

    @Test
    void aPersonCallsAnAppointmentOffAndStopsAllFollowUps() throws Exception {
        var visitor = Visitor.in(web, ask());
        var person = answered();
        visitor.send(
                "/door/consents",
                "unit",
                unit.toString(),
                "agreed",
                "FOLLOW_UP",
                "until",
                LocalDate.now(clock).plusDays(90).toString());
        for (int day = 1; day <= 2; day++) {
            web.perform(by(worker, post("/care/" + person + "/appointments"))
                    .param("for", "FOLLOW_UP")
                    .param("day", LocalDate.now(clock).plusDays(day).toString())
                    .param("time", "19:30")
                    .param("channel", "CALL")
                    .param("repeat", "ONCE")
                    .param("note", "别在家里打" + mark));
        }
        var page = visitor.page("/door/appointments");
        assertThat(page).contains("19:30", "别在家里打" + mark, "我们打电话给您");
        var stranger = Visitor.in(web, ask());
        var callOff = found("action=\"(/door/appointments/[^\"]+/call-off)\"", page);
        stranger.send(callOff);
        stranger.send("/door/appointments/stop");
        var states = "select state from care.appointment where client = '" + person + "' order by starts_at";
        assertThat(asOwner(states)).containsExactly("AGREED", "AGREED");
        assertThat(visitor.send(callOff).getRedirectedUrl()).isEqualTo("/door/appointments?said=calledOff");
        visitor.send("/door/appointments/stop");
        assertThat(asOwner(states)).containsExactly("CANCELLED", "STOPPED");
    }

    @Test
    void everyPageBehindTheDoorIsThereInEnglishAndKeepsTheLanguage() throws Exception {
        var visitor = Visitor.in(web, ask());
        for (var part : DoorFrame.PARTS) {
            assertThat(visitor.page("/door/" + part + "?lang=en"))
                    .as(part)
                    .contains("lang=\"en\"", "/door/rights?lang=en", "Leave")
                    .doesNotContain("care.own.", "care.door.");
        }
        assertThat(visitor.send("/door/messages?lang=en", "text", "hello").getRedirectedUrl())
                .isEqualTo("/door/messages?said=sent&lang=en");
    }

    private MockHttpServletRequestBuilder asking(String... changed) {
        var fields = new java.util.HashMap<>(Map.of(
                "unit", unit.toString(),
                "alias", "小禾" + mark,
                "reach", "138 0000 " + mark,
                "channel", "CALL",
                "times", "晚上",
                "agreed", "FIRST_CONTACT",
                "website", ""));
        for (int at = 0; at < changed.length; at += 2) {
            fields.put(changed[at], changed[at + 1]);
        }
        var request = post("/help/ask");
        fields.forEach(request::param);
        return request;
    }

    private String ask() throws Exception {
        return found("data-code>([^<]+)<", page(web.perform(asking())));
    }

    /** A worker of the unit answers; the person's id, as the worker's pages have it. */
    private String answered() throws Exception {
        var waiting = page(web.perform(by(worker, get("/care/waiting"))));
        var path = found("action=\"(/care/waiting/[^\"]+)\"", waiting);
        web.perform(by(worker, post(path)));
        return path.substring("/care/waiting/".length());
    }

    private MockHttpServletResponse offer(String hotline) throws Exception {
        return web.perform(offering(hotline).param("shown", "true")).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder offering(String hotline) {
        return by(supervisor, post("/care/unit/offering"))
                .param("nameZh", "康复门诊" + mark)
                .param("hotline", hotline)
                .param("hoursZh", "周一至周五");
    }

    private DoorSessions at(int minutes) {
        return new DoorSessions(gate, Clock.offset(clock, Duration.ofMinutes(minutes)));
    }

    private static DoorToken token(Visitor visitor) {
        return new DoorToken(visitor.cookie().getValue());
    }

    private static Cookie cookieOf(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("qinghe-door"));
    }

    private Viewer somebody(StandardRole role, String... permissions) {
        var name = "工作者" + role.name().charAt(5) + mark;
        var account = colleagues.open(
                unit,
                role.name().toLowerCase(java.util.Locale.ROOT) + mark,
                name,
                "three words together",
                false,
                List.of(role));
        return new Viewer(account, name, unit, "帮扶单位", "Care unit", "", java.util.Set.of(permissions));
    }

    private long clients() {
        return JdbcClient.create(owner)
                .sql("select count(*) from care.client")
                .query(Long.class)
                .single();
    }

    private List<String> asOwner(String query) {
        return JdbcClient.create(owner).sql(query).query(String.class).list();
    }

    /** From an address of the test's own: beyond ten wrong codes from one network every wrong one gets another answer. */
    private MockHttpServletRequestBuilder tried(String code) {
        return post("/door").param("code", code).remoteAddress(address);
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private static String page(org.springframework.test.web.servlet.ResultActions answer) throws Exception {
        return page(answer.andReturn().getResponse());
    }

    private static String page(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static MockHttpServletRequestBuilder by(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(viewer)).with(csrf());
    }
}
