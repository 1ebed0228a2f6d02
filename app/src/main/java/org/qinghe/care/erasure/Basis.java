package org.qinghe.care.erasure;

/** Why a record is erased; in words {@code care.erasure.basis.<NAME>}. */
public enum Basis {
    /** The person asked for it. */
    REQUEST,
    /** The time it may be kept is over. */
    RETENTION,
    /** The key was destroyed already: an old backup brought the rows back. */
    KEY_GONE
}
