package org.qinghe.notices;

import java.time.LocalTime;
import java.util.UUID;

/** Carries over how somebody was told elsewhere. */
public interface PastPreferences {

    /**
     * Keeps it as if the holder of the account had said so: in Chinese, each sort as soon as it is usually told.
     *
     * @param email where e-mail goes
     * @param quietFrom since when nobody wants to be disturbed
     * @param quietUntil until when, perhaps on the next day; another time than the one before
     * @param digestAt when the digests come, the weekly one on Mondays
     */
    void carryOver(UUID account, String email, LocalTime quietFrom, LocalTime quietUntil, LocalTime digestAt);
}
