package org.qinghe.units;

import java.util.UUID;

/**
 * A member unit of the committee.
 *
 * @param id its id
 * @param code its short code, unique, used in imports
 * @param nameZh its Chinese name
 * @param nameEn its English name, or empty text
 * @param kind what sort of unit it is
 * @param area the code of the area it works for; it sees this area and those below; empty text is the whole installation
 */
public record Unit(UUID id, String code, String nameZh, String nameEn, Kind kind, String area) {

    /** Sorts of unit; the names are messages {@code units.kind.<name>}. */
    public enum Kind {
        COUNTY_OFFICE,
        BUREAU,
        PUBLIC_SECURITY,
        TOWNSHIP,
        SCHOOL,
        CLINIC,
        SOCIAL_ORGANISATION
    }
}
