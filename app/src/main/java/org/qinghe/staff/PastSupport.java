package org.qinghe.staff;

import java.util.UUID;

/**
 * Requests for support that are carried over: the same steps by the same rules as on the pages, by whoever is signed in, and as
 * silent in the audit trail.
 *
 * <p>Whatever the pages would refuse throws an exception.
 */
public interface PastSupport {

    /** Agrees to be asked. */
    void offer();

    /** Asks somebody who agreed to it; returns the request's id. */
    UUID ask(UUID contact, String words);

    /** Answers what was asked, and suggests a talk. */
    void suggestTalk(UUID request, String words);
}
