package org.qinghe.figures.situation;

import java.util.List;
import java.util.Optional;
import org.qinghe.places.Area;
import org.qinghe.web.Words;

/**
 * The area that is looked at.
 *
 * @param code its code; empty text is the whole installation
 * @param area the area itself, unless it is the whole installation
 * @param above the areas around it that the viewer may see too, the outermost first
 * @param children the areas directly below
 * @param within the area and what lies in it, as far as figures concern it
 * @param widest the code of the widest area that the viewer may see
 */
public record Scope(
        String code, Optional<Area> area, List<Area> above, List<Area> children, List<Area> within, String widest) {

    public String name(Words words) {
        return area.map(each -> words.name(each.nameZh(), each.nameEn())).orElse(words.t("situation.everywhere"));
    }

    List<String> codes() {
        return within.stream().map(Area::code).toList();
    }
}
