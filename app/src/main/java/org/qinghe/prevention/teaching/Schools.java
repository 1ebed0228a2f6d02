package org.qinghe.prevention.teaching;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSight;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who sees which schools one by one: a school itself; the county office, bureaus and townships those of their area. Everybody
 * else, the police among them, reads totals only.
 */
@Component
public class Schools {

    private static final Set<Unit.Kind> OVERSEEING =
            EnumSet.of(Unit.Kind.COUNTY_OFFICE, Unit.Kind.BUREAU, Unit.Kind.TOWNSHIP);

    private final Units units;
    private final UnitSights sights;

    Schools(Units units, UnitSights sights) {
        this.units = units;
        this.sights = sights;
    }

    /** In code order. */
    public List<Unit> seenBy(Viewer viewer) {
        var own = units.find(viewer.unit());
        if (own.filter(unit -> unit.kind() == Unit.Kind.SCHOOL).isPresent()) {
            return own.stream().toList();
        }
        return own.filter(unit -> OVERSEEING.contains(unit.kind())).isPresent() ? countedFor(viewer) : List.of();
    }

    /** Those that the totals a viewer reads are made of: the schools of the viewer's area. */
    public List<Unit> countedFor(Viewer viewer) {
        return sights.unitsOf(viewer).stream()
                .filter(unit -> unit.kind() == Unit.Kind.SCHOOL)
                .toList();
    }

    public UnitSight sightOf(Viewer viewer) {
        return sight(seenBy(viewer));
    }

    public static UnitSight sight(List<Unit> schools) {
        return new UnitSight(false, schools.stream().map(Unit::id).collect(Collectors.toSet()));
    }

    /** @throws ResponseStatusException 404 where the viewer does not see it */
    Unit seen(UUID school, Viewer viewer) {
        return seenBy(viewer).stream()
                .filter(unit -> unit.id().equals(school))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether the viewer enters what the school plans and holds. */
    public boolean keeps(UUID school, Viewer viewer) {
        return ownSchool(viewer).filter(own -> own.id().equals(school)).isPresent();
    }

    /** The viewer's own school, where the viewer may enter what it does. */
    public Optional<Unit> ownSchool(Viewer viewer) {
        return viewer.may(TeachingAccess.TEACH)
                ? units.find(viewer.unit()).filter(unit -> unit.kind() == Unit.Kind.SCHOOL)
                : Optional.empty();
    }

    /** @throws ResponseStatusException 404 where the viewer enters for no school */
    public Unit ownSchoolRequired(Viewer viewer) {
        return ownSchool(viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
