package org.qinghe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.qinghe.oversight.documents.DocumentKind;
import org.qinghe.oversight.documents.Documents;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The bulletins of two past months; the last month's is for whoever tries it. */
@Component
@Lazy
class DemoDocuments {

    private static final String OFFICE = "office";

    private final Documents documents;
    private final InTheNameOf person;
    private final MessageSource messages;
    private final Clock clock;

    DemoDocuments(Documents documents, InTheNameOf person, MessageSource messages, Clock clock) {
        this.documents = documents;
        this.person = person;
        this.messages = messages;
        this.clock = clock;
    }

    void issue() {
        var words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        var thisMonth = LocalDate.now(clock).withDayOfMonth(1);
        person.act(
                OFFICE,
                () -> IntStream.of(3, 2).forEach(back -> {
                    var month = thisMonth.minusMonths(back);
                    var number = "清禁办简报〔" + month.getYear() + "〕" + month.getMonthValue() + "号";
                    documents.issue(DocumentKind.MONTHLY_BULLETIN, month.toString(), number, words);
                }));
    }
}
