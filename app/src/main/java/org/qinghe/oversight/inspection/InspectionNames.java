package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.places.Area;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;

/** What the units and areas of a page are called, in the reader's language. */
public record InspectionNames(Map<UUID, Unit> units, Map<String, Area> areas, Words words, LocalDate today) {

    public String unit(UUID id) {
        return Optional.ofNullable(units.get(id))
                .map(unit -> words.name(unit.nameZh(), unit.nameEn()))
                .orElse(words.t("inspection.unknown"));
    }

    /** What a stratum is called. */
    public String stratum(Strata strata, String stratum) {
        return switch (strata) {
            case KIND -> words.t("units.kind." + stratum);
            case AREA -> area(stratum);
        };
    }

    public String area(String code) {
        return code.isEmpty()
                ? words.t("inspection.everywhere")
                : Optional.ofNullable(areas.get(code))
                        .map(area -> words.name(area.nameZh(), area.nameEn()))
                        .orElse(code);
    }
}
