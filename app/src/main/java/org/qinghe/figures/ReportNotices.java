package org.qinghe.figures;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qinghe.notices.Audience;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Notices;
import org.qinghe.notices.Rhythm;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells a unit that its report came back, until it is handed in again. */
@Component
class ReportNotices {

    static final NoticeKind RETURNED = new NoticeKind("figures.returned", "/figures/reports", Rhythm.AT_ONCE, true);

    private final Notices notices;
    private final MessageSource messages;
    private final Clock clock;

    ReportNotices(Notices notices, MessageSource messages, Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.clock = clock;
    }

    @Bean
    static ModuleNotices figuresModuleNotices() {
        return new ModuleNotices("figures", List.of(RETURNED));
    }

    void returned(ReportSheet sheet) {
        var notice = new NewNotice(
                RETURNED,
                subject(sheet),
                sheet.title(new Words(messages, Locale.SIMPLIFIED_CHINESE)),
                sheet.title(new Words(messages, Locale.ENGLISH)),
                Optional.empty(),
                clock.instant().toString());
        notices.tell(notice, Audience.those(sheet.unit().id(), ReportAccess.REPORT));
    }

    void settled(ReportSheet sheet) {
        notices.settle(subject(sheet), RETURNED);
    }

    private static String subject(ReportSheet sheet) {
        return sheet.path().substring(RETURNED.under().length() + 1);
    }
}
