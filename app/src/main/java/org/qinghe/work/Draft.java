package org.qinghe.work;

import java.util.List;
import java.util.Optional;

/**
 * A response as it is about to be started.
 *
 * @param title what it is about
 * @param area the code of the area concerned, or empty text
 * @param template the code of its template, if it has one
 * @param origin what it answers to
 * @param tasks what is to be done; at least one
 */
record Draft(
        Bilingual title,
        String area,
        Optional<String> template,
        Optional<ResponseOrigin> origin,
        List<PlannedTask> tasks) {}
