package org.qinghe.warning;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qinghe.figures.Period;

/**
 * One look of a watch at the figures.
 *
 * @param id its id
 * @param watch which watch
 * @param at when
 * @param cause why then
 * @param method the detector's name
 * @param parameters its settings, complete
 * @param library the version of the detectors
 * @param firstNew the first period evaluated
 * @param lastNew the last one
 * @param series how many series were looked at
 * @param judged how many of them had history enough to be judged in any of the periods evaluated
 * @param alarms how many of them were out of the ordinary in any of these periods
 */
public record Run(
        UUID id,
        UUID watch,
        Instant at,
        Cause cause,
        String method,
        Map<String, String> parameters,
        String library,
        Period firstNew,
        Period lastNew,
        int series,
        int judged,
        int alarms) {

    /** Why a watch looks. */
    public enum Cause {
        FIGURES,
        SCHEDULE,
        PERSON
    }
}
