package org.qinghe.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Words;

/**
 * A notice as its reader sees it.
 *
 * @param id its id
 * @param kind its sort
 * @param path where it leads
 * @param titleZh what it is about
 * @param titleEn the same in English
 * @param due the day it speaks of
 * @param toldAt when it was told
 * @param read whether the reader has read it
 */
public record InboxLine(
        UUID id,
        NoticeKind kind,
        String path,
        String titleZh,
        String titleEn,
        Optional<LocalDate> due,
        Instant toldAt,
        boolean read) {

    public String sentence(Words words) {
        return words.t(
                kind.message(),
                words.name(titleZh, titleEn),
                due.map(words::date).orElse(""));
    }
}
