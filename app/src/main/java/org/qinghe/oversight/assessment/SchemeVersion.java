package org.qinghe.oversight.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.Unit;
import org.qinghe.work.Bilingual;

/**
 * A version of a scheme. Once in force it is never altered: a change is a further version.
 *
 * @param id the scheme's id, the same for all its versions
 * @param title what the scheme is called
 * @param units the sort of units it is for
 * @param version from 1
 * @param content what it says
 * @param from the first day it is in force; a draft has none
 * @param made when it was begun
 * @param maker who began it
 */
public record SchemeVersion(
        UUID id,
        Bilingual title,
        Unit.Kind units,
        int version,
        Scheme content,
        Optional<LocalDate> from,
        Instant made,
        String maker) {

    public boolean draft() {
        return from.isEmpty();
    }

    public String path() {
        return "/schemes/" + id + "/" + version;
    }
}
