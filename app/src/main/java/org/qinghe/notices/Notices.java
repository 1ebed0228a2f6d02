package org.qinghe.notices;

/** Tells people what concerns them. To be called within the transaction that makes it true. */
public interface Notices {

    /**
     * Tells it, once: nothing happens where the same sort was told of the same thing on the same occasion to the same audience and
     * still holds.
     *
     * @throws IllegalArgumentException where no module offers that sort
     */
    void tell(NewNotice notice, Audience audience);

    /**
     * What was told of these sorts about that thing holds no more: it leaves the inboxes, and what waits to be sent is not sent.
     *
     * @param subject as in {@link NewNotice}
     */
    void settle(String subject, NoticeKind... kinds);
}
