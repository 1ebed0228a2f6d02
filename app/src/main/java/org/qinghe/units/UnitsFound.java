package org.qinghe.units;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Units the viewer sees, by name; nobody who works for them. */
@Component
class UnitsFound implements SearchSource {

    private final UnitSights sights;

    UnitsFound(UnitSights sights) {
        this.sights = sights;
    }

    @Override
    public String message() {
        return "units.list";
    }

    @Override
    public String permission() {
        return UnitsAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return SearchSource.best(sights.unitsOf(viewer).stream().map(unit -> hit(unit, sought, words)));
    }

    private static Hit hit(Unit unit, Sought sought, Words words) {
        return new Hit(
                "/units/" + unit.id(),
                words.name(unit.nameZh(), unit.nameEn()),
                words.t("units.kind." + unit.kind()),
                sought.share(unit.nameZh() + " " + unit.nameEn() + " " + unit.code()));
    }
}
