package org.qinghe.work.plan;

import java.util.List;
import org.qinghe.web.ChineseNumber;
import org.qinghe.web.Download;
import org.qinghe.web.OfficialDocument;
import org.qinghe.web.Words;
import org.springframework.http.ResponseEntity;

/** The minutes of a meeting (纪要) in the form of Chinese offices, after GB/T 9704-2012. */
record MinutesBrief(MeetingView view) {

    ResponseEntity<byte[]> download() {
        var meeting = view.meeting();
        var names = view.names();
        var words = names.words();
        var office = names.unit(meeting.unit());
        var document = OfficialDocument.of(words.t("work.minutes.head", office), "")
                .title(meeting.title().in(words))
                .paragraph(words.t("work.minutes.when", words.date(meeting.day()), meeting.place()));
        int number = 1;
        for (var item : meeting.items()) {
            document.heading(1, numbered(number, item.title().in(words), words))
                    .paragraph(item.decision().isEmpty() ? words.t("work.meeting.undecided") : item.decision());
            number++;
        }
        if (!view.tasks().isEmpty()) {
            document.heading(1, numbered(number, words.t("work.meeting.tasks"), words))
                    .table(
                            List.of(
                                    words.t("work.column.task"),
                                    words.t("work.column.unit"),
                                    words.t("work.column.due"),
                                    words.t("work.column.state")),
                            view.tasks().stream()
                                    .map(task -> List.of(
                                            task.title().in(words),
                                            names.unit(task.unit()),
                                            words.date(task.due()),
                                            words.t(task.state().message())))
                                    .toList());
            number++;
        }
        document.heading(1, numbered(number, words.t("work.meeting.units"), words))
                .table(
                        List.of(words.t("work.column.unit"), words.t("work.meeting.posts")),
                        meeting.units().stream()
                                .map(unit -> List.of(names.unit(unit), names.leaders(unit)))
                                .toList())
                .signed(office, words.date(meeting.day()));
        return Download.docx(words.t("work.minutes.of", meeting.title().in(words)), document.bytes());
    }

    /** Headings of the first level are numbered 一、二、三、 */
    private static String numbered(int number, String heading, Words words) {
        return words.chinese() ? ChineseNumber.of(number) + "、" + heading : number + ". " + heading;
    }
}
