package org.qinghe.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is to be told. There is no room in it for a number or a text of one's own: the sentence is the sort's, the address is
 * built from ids, and the title is shown only to those who are signed in.
 *
 * @param kind its sort
 * @param subject what follows the beginning of the address: ids and periods, parted by strokes, or empty text
 * @param titleZh what it is about, as its own page is headed
 * @param titleEn the same in English
 * @param due the day it speaks of, if it does
 * @param occasion tells two notices of the same sort about the same thing apart, such as the day of an event; may be empty
 */
public record NewNotice(
        NoticeKind kind, String subject, String titleZh, String titleEn, Optional<LocalDate> due, String occasion) {

    private static final Pattern SUBJECT = Pattern.compile("([0-9A-Za-z-]+(/[0-9A-Za-z-]+)*)?");
    private static final int LONGEST_TITLE = 120;

    public NewNotice {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("no part of an address: " + subject);
        }
        titleZh = oneLine(titleZh);
        titleEn = oneLine(titleEn);
    }

    /** About a thing with an id, once for each day it speaks of. */
    public static NewNotice of(NoticeKind kind, Object id, String titleZh, String titleEn, LocalDate due) {
        return new NewNotice(kind, id.toString(), titleZh, titleEn, Optional.of(due), due.toString());
    }

    String path() {
        return kind.at(subject);
    }

    private static String oneLine(String title) {
        var line = title.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
