package org.qinghe.prevention.volunteers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Checked;
import org.qinghe.web.TypedId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredOpenVolunteering implements OpenVolunteering {

    private final VolunteerCallTable calls;
    private final OrganisationTable organisations;
    private final Volunteering volunteering;
    private final Units units;

    StoredOpenVolunteering(
            VolunteerCallTable calls, OrganisationTable organisations, Volunteering volunteering, Units units) {
        this.calls = calls;
        this.organisations = organisations;
        this.volunteering = volunteering;
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Wanted> wanted() {
        if (!volunteering.isLawful()) {
            return List.of();
        }
        var open = calls.open().stream().collect(Collectors.toMap(VolunteerCall::unit, each -> each));
        var helping = organisations.of(open.keySet()).stream().collect(Collectors.groupingBy(Organisation::unit));
        return units.all().stream()
                .flatMap(unit -> Optional.ofNullable(open.get(unit.id()))
                        .map(call -> wanted(unit, call, helping.getOrDefault(unit.id(), List.of())))
                        .stream())
                .toList();
    }

    private static Wanted wanted(Unit unit, VolunteerCall call, List<Organisation> helping) {
        return new Wanted(unit.id(), unit.nameZh(), unit.nameEn(), call.what(), call.contact(), helping);
    }

    @Override
    public int months() {
        return volunteering.months();
    }

    @Override
    @Transactional
    public Checked<String> signUp(String unit, VolunteerForm form) {
        volunteering.lawful();
        var chosen = TypedId.of(unit).flatMap(calls::find).filter(VolunteerCall::open);
        var helping = organisations
                .of(chosen.map(VolunteerCall::unit).map(List::of).orElse(List.of()))
                .stream()
                .map(Organisation::id)
                .toList();
        var errors = form.errors(helping);
        errors = chosen.isPresent() ? errors : errors.with("unit", "prevention.volunteer.error.unit");
        if (errors.any()) {
            return Checked.wrong(errors);
        }
        var code = volunteering.signUp(
                UUID.randomUUID(),
                chosen.orElseThrow().unit(),
                through(form),
                form.own(),
                Volunteer.Way.OWN_PAGE,
                Volunteer.State.WAITING);
        return Checked.right(code.written());
    }

    static Optional<UUID> through(VolunteerForm form) {
        return TypedId.of(form.organisation());
    }

    @Override
    @Transactional
    public boolean takeBack(String code) {
        return volunteering.takeBack(VolunteerCode.typed(code));
    }
}
