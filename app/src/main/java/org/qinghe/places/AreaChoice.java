package org.qinghe.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qinghe.access.Viewer;
import org.qinghe.web.Choices;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The areas that a form offers somebody. */
@Component
public class AreaChoice {

    private final Places places;

    AreaChoice(Places places) {
        this.places = places;
    }

    /**
     * The viewer's area and those directly below, and the one already chosen, by code.
     *
     * @param none the message of what stands first, for none of them
     */
    public Map<String, String> near(String chosen, String none, Words words) {
        var top = Viewer.required().area();
        List<Area> offered = new ArrayList<>(
                top.isEmpty() ? places.roots() : places.find(top).stream().toList());
        if (offered.size() == 1) {
            offered.addAll(places.children(offered.getFirst().code()));
        }
        places.find(chosen).filter(area -> !offered.contains(area)).ifPresent(offered::add);
        return after(none, offered, words);
    }

    /** The viewer's area, and those in it of the levels. */
    public List<Area> within(Viewer viewer, Set<AreaLevel> levels) {
        return places.within(viewer.area()).stream()
                .filter(area -> levels.contains(area.level()) || area.code().equals(viewer.area()))
                .toList();
    }

    /**
     * What areas are called, by code.
     *
     * @param none the message of what stands first, for none of them
     */
    public static Map<String, String> after(String none, Collection<Area> areas, Words words) {
        return Choices.after(words.t(none), areas, Area::code, area -> words.name(area.nameZh(), area.nameEn()));
    }
}
