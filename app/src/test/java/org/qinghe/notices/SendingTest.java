package org.qinghe.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Addressees;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a real mail server in this process. The clock stands in 2032, where nothing else that is tested happens. */
@QingheTest
class SendingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Ten in the morning of a Thursday in Shanghai. */
    private static final Instant MORNING = Instant.parse("2032-11-25T02:00:00Z");

    private static final Instant LATE = Instant.parse("2032-11-25T15:30:00Z");
    private static final LocalDate DUE = LocalDate.of(2032, 11, 30);

    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    NoticeTable table;

    @Autowired
    NoticeKinds kinds;

    @Autowired
    Outbox outbox;

    @Autowired
    MailServers servers;

    @Autowired
    Preferences preferences;

    @Autowired
    Addressees addressees;

    @Autowired
    Hooks hooks;

    @Autowired
    MailChannel mail;

    @Autowired
    HookChannel chats;

    @Autowired
    MessageSource messages;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Inbox inbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final String code = UUID.randomUUID().toString().substring(0, 8);
    private UUID unit;
    private UUID clerk;

    @BeforeAll
    static void theMailServerRuns() {
        POST.start();
    }

    @AfterAll
    static void theMailServerStops() {
        POST.stop();
    }

    @BeforeEach
    void aClerkWithAnAddress() throws Exception {
        POST.purgeEmailFromAllMailboxes();
        unit = units.save("n" + code, "测试单位", "Test Unit", Unit.Kind.TOWNSHIP, "")
                .id();
        clerk = colleagues.open(unit, "n" + code, "测试员", List.of(StandardRole.UNIT_REPORTER));
        servers.name(server(POST.getSmtp().getPort()));
        prefer("clerk-" + code + "@example.org", Map.of("work.overdue", Rhythm.AT_ONCE));
    }

    @AfterEach
    void nothingIsLeftForTheOtherTests() {
        servers.forget();
        database.sql("delete from notices.delivery").update();
        database.sql("delete from notices.preference").update();
    }

    @Test
    void whatIsToldAtOnceIsSentOnceWithItsSentenceAndALinkAndNothingElse() throws Exception {
        tell("work.overdue", "张三家 visit-of-4217-people", MORNING);
        send(MORNING);
        send(MORNING.plusSeconds(60));
        assertThat(POST.getReceivedMessages()).hasSize(1);
        var message = POST.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("清禾：有一项任务已逾期");
        assertThat(message.getAllRecipients()[0]).hasToString("clerk-" + code + "@example.org");
        assertThat(message.getFrom()[0]).hasToString("qinghe@example.org");
        assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("""
                · 有一项任务已逾期（2032年11月30日） https://qinghe.example/notices/%s

                登录后可以看到内容。通知方式在这里修改：https://qinghe.example/notices/settings""".formatted(notice("work.overdue")));
        assertThat(GreenMailUtil.getWholeMessage(message)).doesNotContain("visit-of");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void inQuietHoursNothingIsSentAndAfterwardsAllOfItInOneMessage() throws Exception {
        tell("work.overdue", "甲", LATE);
        tell("work.returned", "乙", LATE.plus(Duration.ofHours(2)));
        send(LATE.plus(Duration.ofHours(2)));
        send(Instant.parse("2032-11-25T22:59:59Z"));
        assertThat(POST.getReceivedMessages()).isEmpty();
        send(Instant.parse("2032-11-25T23:00:00Z"));
        assertThat(POST.getReceivedMessages()).hasSize(1);
        assertThat(POST.getReceivedMessages()[0].getSubject()).isEqualTo("清禾：2 条通知");
        assertThat(body()).contains("有一项任务已逾期").contains("有一项任务被退回");
    }

    @Test
    void quietHoursThatWereSetMeanwhileCount() throws Exception {
        tell("work.overdue", "甲", MORNING);
        send(LATE);
        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("WAITING");
        send(Instant.parse("2032-11-25T23:00:00Z"));
        assertThat(POST.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aDailyDigestHoldsWhatStillHoldsAndWasNotRead() throws Exception {
        prefer("clerk-" + code + "@example.org", Map.of());
        for (var kind : List.of("work.given", "work.soon", "work.overdue", "work.waiting")) {
            tell(kind, kind, MORNING);
        }
        table.settle("00000000-0000-0000-0000-000000000001", new NoticeKind[] {kind("work.soon")}, MORNING);
        inbox.read(notice("work.given"), reader(), MORNING);
        send(MORNING.plus(Duration.ofHours(1)));
        assertThat(POST.getReceivedMessages()).isEmpty();
        send(Instant.parse("2032-11-26T00:00:00Z"));
        assertThat(POST.getReceivedMessages()).hasSize(1);
        assertThat(body())
                .contains("有一项任务已逾期")
                .contains("有一项任务待确认")
                .doesNotContain("有一项新任务")
                .doesNotContain("即将到期");
    }

    @Test
    void whatIsSettledBeforeItGoesIsNotSent() {
        tell("work.overdue", "甲", MORNING);
        table.settle("00000000-0000-0000-0000-000000000001", new NoticeKind[] {kind("work.overdue")}, MORNING);
        send(MORNING);
        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("DROPPED");
    }

    @Test
    void whoeverLeftTheUnitOrHasNoAccountAnyMoreIsNotWrittenTo() {
        tell("work.overdue", "甲", Audience.those(unit, "work.do"), MORNING);
        database.sql("update units.account set disabled = true where id = :id")
                .param("id", clerk)
                .update();
        send(MORNING);
        tell("work.returned", "乙", Audience.those(unit, "work.do"), MORNING);
        send(MORNING);
        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("DROPPED");
    }

    @Test
    void onlyThoseOfTheUnitWhoMayActAreWrittenTo() {
        tell("work.overdue", "甲", Audience.those(unit, "units.accounts"), MORNING);
        tell("work.overdue", "甲", Audience.those(UUID.randomUUID(), "work.do"), MORNING);
        assertThat(states()).isEmpty();
        tell("work.overdue", "甲", Audience.those(unit, "work.do"), MORNING);
        send(MORNING);
        assertThat(POST.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatCannotBeReachedIsTriedAgainAfterLongerAndLongerPausesAndThenSetAside() {
        servers.name(server(closedPort()));
        tell("work.overdue", "甲", MORNING);
        prefer("clerk-" + code + "@example.org", Map.of(), QuietHours.NONE);
        var now = MORNING;
        for (var pause : Sending.PAUSES) {
            send(now);
            assertThat(states()).containsExactly("WAITING");
            send(now.plus(pause).minusMillis(1));
            assertThat(nextAt()).isEqualTo(now.plus(pause));
            now = now.plus(pause);
        }
        send(now);
        assertThat(states()).containsExactly("FAILED");
        assertThat(error()).isEqualTo("notices.error.unreachable");
        servers.name(server(POST.getSmtp().getPort()));
        send(now.plus(Duration.ofDays(2)));
        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(outbox.retry(delivery(), now)).isTrue();
        send(now);
        assertThat(POST.getReceivedMessages()).hasSize(1);
        assertThat(outbox.retry(delivery(), now)).isFalse();
    }

    @Test
    void aRecipientTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        try (var refusing = new RefusingMailServer("550 5.1.1 no such person")) {
            servers.name(server(refusing.port()));
            tell("work.overdue", "甲", MORNING);
            send(MORNING);
            assertThat(states()).containsExactly("FAILED");
            assertThat(error()).isEqualTo("notices.error.recipient");
        }
    }

    @Test
    void aRecipientTheServerDefersIsTriedAgain() throws Exception {
        try (var refusing = new RefusingMailServer("451 4.7.1 greylisted")) {
            servers.name(server(refusing.port()));
            tell("work.overdue", "甲", MORNING);
            send(MORNING);
            assertThat(states()).containsExactly("WAITING");
            assertThat(error()).isEqualTo("notices.error.recipient");
        }
    }

    @Test
    void whatWasBeingSentWhenTheProgramWasKilledIsNotSentASecondTimeByItself() {
        tell("work.overdue", "甲", MORNING);
        assertThat(outbox.take(MORNING)).isPresent(); // and then the machine loses its power
        send(MORNING.plus(Duration.ofMinutes(4)));
        assertThat(states()).containsExactly("SENDING");
        send(MORNING.plus(Duration.ofMinutes(6)));
        assertThat(states()).containsExactly("FAILED");
        assertThat(error()).isEqualTo("notices.error.interrupted");
        assertThat(POST.getReceivedMessages()).isEmpty();
    }

    @Test
    void ofSeveralSendersAtTheSameTimeEachMessageIsSentByOne() throws Exception {
        for (int each = 0; each < 30; each++) {
            tell("work.overdue", UUID.randomUUID(), "任务", Audience.one(clerk), MORNING.plusMillis(each));
        }
        assertThat(states()).hasSize(30);
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (int instance = 0; instance < 4; instance++) {
                instances.submit(() -> send(MORNING.plusSeconds(1)));
            }
            instances.shutdown();
            assertThat(instances.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(states()).hasSize(30).containsOnly("SENT");
        assertThat(Arrays.stream(POST.getReceivedMessages())
                        .map(SendingTest::id)
                        .distinct())
                .hasSize(30);
        assertThat(POST.getReceivedMessages()).hasSize(30);
    }

    @Test
    void whoeverWritesInEnglishIsWrittenToInEnglish() throws Exception {
        preferences.keep(new Preference(
                clerk, "clerk-" + code + "@example.org", true, Pace.USUAL, Map.of("work.overdue", Rhythm.AT_ONCE)));
        tell("work.overdue", "甲", MORNING);
        send(MORNING);
        assertThat(POST.getReceivedMessages()[0].getSubject()).isEqualTo("Qinghe: A task is overdue");
        assertThat(body()).contains("A task is overdue (30 Nov 2032)");
    }

    @Test
    void withoutAMailServerNothingIsQueued() {
        servers.forget();
        tell("work.overdue", "甲", MORNING);
        assertThat(states()).isEmpty();
    }

    private void tell(String kind, String title, Instant now) {
        tell(kind, title, Audience.one(clerk), now);
    }

    private void tell(String kind, String title, Audience audience, Instant now) {
        tell(kind, UUID.fromString("00000000-0000-0000-0000-000000000001"), title, audience, now);
    }

    private void tell(String kind, UUID about, String title, Audience audience, Instant now) {
        var clock = Clock.fixed(now, SHANGHAI);
        var queueing = new Queueing(servers, addressees, preferences, hooks, outbox, clock);
        var notices = new StoredNotices(table, kinds, queueing, clock);
        transaction.executeWithoutResult(
                status -> notices.tell(NewNotice.of(kind(kind), about, title, title, DUE), audience));
    }

    private void send(Instant now) {
        new Sending(
                        outbox,
                        servers,
                        preferences,
                        addressees,
                        hooks,
                        mail,
                        chats,
                        new PlainWords("https://qinghe.example/"),
                        messages,
                        Clock.fixed(now, SHANGHAI))
                .send();
    }

    private void prefer(String email, Map<String, Rhythm> chosen) {
        prefer(email, chosen, QuietHours.USUAL);
    }

    private void prefer(String email, Map<String, Rhythm> chosen, QuietHours quiet) {
        preferences.keep(new Preference(
                clerk, email, false, new Pace(quiet, Pace.USUAL.digestAt(), Pace.USUAL.digestDay()), chosen));
    }

    private static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, MailServer.Security.NONE, "", SealedText.NONE, "qinghe@example.org");
    }

    private static int closedPort() {
        try (var once = new java.net.ServerSocket(0)) {
            return once.getLocalPort();
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private org.qinghe.access.Viewer reader() {
        var someone = SignedIn.viewer(unit, "", "work.do");
        return new org.qinghe.access.Viewer(
                clerk, someone.name(), unit, "测试单位", "Test Unit", "", someone.permissions());
    }

    private NoticeKind kind(String code) {
        return kinds.find(code).orElseThrow();
    }

    private UUID notice(String kind) {
        return database.sql("select id from notices.notice where kind = :kind and account = :clerk")
                .param("kind", kind)
                .param("clerk", clerk)
                .query(UUID.class)
                .single();
    }

    private List<String> states() {
        return database.sql("select state from notices.delivery where account = :clerk")
                .param("clerk", clerk)
                .query(String.class)
                .list();
    }

    private UUID delivery() {
        return database.sql("select id from notices.delivery where account = :clerk")
                .param("clerk", clerk)
                .query(UUID.class)
                .single();
    }

    private String error() {
        return database.sql("select error from notices.delivery where account = :clerk")
                .param("clerk", clerk)
                .query(String.class)
                .single();
    }

    private Instant nextAt() {
        return database.sql("select next_at from notices.delivery where account = :clerk")
                .param("clerk", clerk)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private static String body() throws Exception {
        return POST.getReceivedMessages()[0].getContent().toString();
    }

    private static String id(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
