package org.qinghe.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class InboxTest {

    private static final LocalDate DUE = LocalDate.of(2031, 5, 20);

    @Autowired
    MockMvc web;

    @Autowired
    Notices notices;

    @Autowired
    NoticeKinds kinds;

    @Autowired
    Inbox inbox;

    @Autowired
    PastReading reading;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    UUID unit = UUID.randomUUID();
    Viewer reader = SignedIn.viewer(unit, "", NoticesAccess.READ, "work.do");
    UUID task = UUID.randomUUID();

    @Test
    void whatAPersonIsToldNobodyElseSees() {
        var colleague = SignedIn.viewer(unit, "", NoticesAccess.READ, "work.do");
        tell("work.overdue", task, "山里的宣讲", Audience.one(reader.account()));
        assertThat(titles(reader)).containsExactly("山里的宣讲");
        assertThat(titles(colleague)).isEmpty();
    }

    @Test
    void whatAUnitIsToldThoseSeeWhoWorkThereAndMayDoWhatItAsks() {
        tell("work.overdue", task, "山里的宣讲", Audience.those(unit, "work.do"));
        assertThat(titles(reader)).containsExactly("山里的宣讲");
        assertThat(titles(SignedIn.viewer(unit, "", NoticesAccess.READ))).isEmpty();
        assertThat(titles(SignedIn.viewer(UUID.randomUUID(), "", NoticesAccess.READ, "work.do")))
                .isEmpty();
        tell("work.soon", task, "给大家的话", Audience.everybodyOf(unit));
        assertThat(titles(SignedIn.viewer(unit, "", NoticesAccess.READ))).containsExactly("给大家的话");
    }

    @Test
    void theSameIsToldOnceHoweverOftenItIsSaid() {
        for (int time = 0; time < 3; time++) {
            tell("work.overdue", task, "山里的宣讲", Audience.one(reader.account()));
        }
        assertThat(titles(reader)).hasSize(1);
    }

    @Test
    void whatIsSettledLeavesTheInboxAndOnlyThatSortOfIt() {
        tell("work.soon", task, "山里的宣讲", Audience.one(reader.account()));
        tell("work.returned", task, "山里的宣讲", Audience.one(reader.account()));
        transaction.executeWithoutResult(status -> notices.settle(task.toString(), kind("work.soon")));
        assertThat(inbox.page(reader, new InboxSearch("", false), Paging.of(1, 50)))
                .extracting(line -> line.kind().code())
                .containsExactly("work.returned");
    }

    @Test
    void whatHoldsAgainIsUnreadAgain() throws Exception {
        tell("work.overdue", task, "山里的宣讲", Audience.one(reader.account()));
        web.perform(get("/notices/" + id()).with(as(reader))).andExpect(redirectedUrl("/tasks/" + task));
        assertThat(inbox.count(reader, InboxSearch.UNREAD)).isZero();
        transaction.executeWithoutResult(status -> notices.settle(task.toString(), kind("work.overdue")));
        tell("work.overdue", task, "山里的宣讲", Audience.one(reader.account()));
        assertThat(inbox.count(reader, InboxSearch.UNREAD)).isEqualTo(1);
    }

    @Test
    void whoHasReadWhatTheyWereToldElsewhereFindsTheNewestOnly() {
        tell("work.overdue", UUID.randomUUID(), "山里的宣讲", Audience.one(reader.account()));
        tell("work.overdue", UUID.randomUUID(), "河边的宣讲", Audience.one(reader.account()));
        tell("work.overdue", task, "学校的宣讲", Audience.one(reader.account()));
        SignedIn.now(reader);
        try {
            reading.readAllBut(1);
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(inbox.page(reader, InboxSearch.UNREAD, Paging.of(1, 1)))
                .extracting(InboxLine::titleZh)
                .containsExactly("学校的宣讲");
        assertThat(titles(reader)).hasSize(3);
    }

    @Test
    void itIsToldInTheTransactionThatMakesItTrueOrNotAtAll() {
        assertThatThrownBy(() -> notices.tell(overdue("山里的宣讲"), Audience.one(reader.account())))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            notices.tell(overdue("山里的宣讲"), Audience.one(reader.account()));
            status.setRollbackOnly();
        });
        assertThat(titles(reader)).isEmpty();
    }

    @Test
    void theHeaderCountsWhatIsUnreadAndThePageMarksItRead() throws Exception {
        tell("work.overdue", task, "山里的宣讲", Audience.one(reader.account()));
        tell("work.soon", UUID.randomUUID(), "河边的展览", Audience.one(reader.account()));
        web.perform(get("/notices").with(as(reader)))
                .andExpect(content().string(containsString("aria-label=\"2 条未读\"")))
                .andExpect(content().string(containsString("任务“山里的宣讲”已逾期，期限是2031年5月20日")));
        web.perform(post("/notices/" + id() + "/read").with(csrf()).with(as(reader)))
                .andExpect(redirectedUrl("/notices"));
        web.perform(get("/notices").with(as(reader)))
                .andExpect(content().string(containsString("aria-label=\"1 条未读\"")));
        web.perform(post("/notices/read").with(csrf()).with(as(reader)));
        web.perform(get("/notices").with(as(reader)))
                .andExpect(content().string(not(containsString("条未读\""))))
                .andExpect(content().string(containsString("河边的展览")));
    }

    @Test
    void theSearchLooksInTheTitlesAndMarksOnlyWhatItFindsAsRead() throws Exception {
        tell("work.overdue", task, "山里的宣讲", Audience.one(reader.account()));
        tell("work.soon", UUID.randomUUID(), "河边的展览100%", Audience.one(reader.account()));
        web.perform(get("/notices").param("search", "0%").with(as(reader)))
                .andExpect(content().string(containsString("河边的展览")))
                .andExpect(content().string(not(containsString("山里的宣讲"))));
        web.perform(post("/notices/read").param("search", "河边").with(csrf()).with(as(reader)));
        assertThat(inbox.page(reader, InboxSearch.UNREAD, Paging.of(1, 50)))
                .extracting(InboxLine::titleZh)
                .containsExactly("山里的宣讲");
    }

    @Test
    void inEnglishItSaysTheSameInEnglish() throws Exception {
        tell("work.overdue", task, "山里的宣讲", Audience.one(reader.account()));
        web.perform(get("/notices").param("lang", "en").with(as(reader)))
                .andExpect(
                        content().string(containsString("A talk in the hills” is overdue; it was due on 20 May 2031")))
                .andExpect(content().string(containsString("Mark all as read")));
    }

    @Test
    void whatIsForOthersCannotBeOpenedOrMarked() throws Exception {
        tell("work.overdue", task, "山里的宣讲", Audience.one(reader.account()));
        var stranger = SignedIn.viewer(unit, "", NoticesAccess.READ);
        web.perform(get("/notices/" + id()).with(as(stranger))).andExpect(status().isNotFound());
        web.perform(post("/notices/" + id() + "/read").with(csrf()).with(as(stranger)));
        assertThat(database.sql("select count(*) from notices.reading where notice = :id")
                        .param("id", id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anInboxOfManyIsReadPageByPage() throws Exception {
        for (int each = 0; each < 51; each++) {
            tell("work.overdue", UUID.randomUUID(), "任务" + each, Audience.one(reader.account()));
        }
        web.perform(get("/notices").with(as(reader))).andExpect(content().string(containsString("rel=\"next\"")));
        assertThat(inbox.page(reader, new InboxSearch("", false), Paging.of(2, 51)))
                .hasSize(1);
    }

    @Test
    void noNoticeLeadsOutOfItsOwnPages() {
        var kind = kind("work.overdue");
        for (var subject : Set.of("../care", "//evil", "a?b=1", "a b", "https://evil", "a/", "/a", "张三")) {
            assertThatThrownBy(() -> new NewNotice(kind, subject, "题", "t", Optional.empty(), ""))
                    .as(subject)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void tell(String kind, UUID about, String title, Audience audience) {
        transaction.executeWithoutResult(
                status -> notices.tell(NewNotice.of(kind(kind), about, title, "A talk in the hills", DUE), audience));
    }

    private NewNotice overdue(String title) {
        return NewNotice.of(kind("work.overdue"), task, title, "A talk in the hills", DUE);
    }

    private NoticeKind kind(String code) {
        return kinds.find(code).orElseThrow();
    }

    private UUID id() {
        return database.sql("select id from notices.notice where path = :path")
                .param("path", "/tasks/" + task)
                .query(UUID.class)
                .single();
    }

    private java.util.List<String> titles(Viewer viewer) {
        return inbox.page(viewer, new InboxSearch("", false), Paging.of(1, 50)).stream()
                .map(InboxLine::titleZh)
                .toList();
    }
}
