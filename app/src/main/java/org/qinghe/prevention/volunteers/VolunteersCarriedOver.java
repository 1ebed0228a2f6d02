package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class VolunteersCarriedOver implements PastVolunteers {

    private final Coordinators coordinators;
    private final Volunteering volunteering;
    private final OrganisationKeeping organisations;
    private final ShiftTable shifts;
    private final ShiftKeeping keeping;
    private final VolunteerTrainingTable trainingTable;
    private final VolunteerTrainings trainings;

    VolunteersCarriedOver(
            Coordinators coordinators,
            Volunteering volunteering,
            OrganisationKeeping organisations,
            ShiftTable shifts,
            ShiftKeeping keeping,
            VolunteerTrainingTable trainingTable,
            VolunteerTrainings trainings) {
        this.coordinators = coordinators;
        this.volunteering = volunteering;
        this.organisations = organisations;
        this.shifts = shifts;
        this.keeping = keeping;
        this.trainingTable = trainingTable;
        this.trainings = trainings;
    }

    @Override
    public void call(String what, String contact) {
        var viewer = coordinators.required();
        organisations.call(new VolunteerCall(viewer.unit(), what, contact, true), viewer);
    }

    @Override
    public void organisation(String name, String what, String office) {
        var viewer = coordinators.required();
        var form = new Organisation.Form(name, what, office);
        organisations.add(form.check(UUID.randomUUID(), viewer.unit()).required(), viewer);
    }

    @Override
    @Transactional
    public UUID agreed(String name, String reach, String likes) {
        var viewer = coordinators.required();
        var form = new VolunteerForm(name, reach, likes, "", "yes");
        var errors = form.errors(List.of());
        if (errors.any()) {
            throw new IllegalStateException(errors.all().toString());
        }
        var id = UUID.randomUUID();
        volunteering.signUp(
                id, viewer.unit(), Optional.empty(), form.own(), Volunteer.Way.IN_PERSON, Volunteer.State.ACTIVE);
        return id;
    }

    @Override
    @Transactional
    public UUID shift(
            Optional<UUID> event,
            String what,
            String place,
            LocalDate day,
            LocalTime begins,
            LocalTime ends,
            int needed) {
        var viewer = coordinators.required();
        var form = new ShiftForm(
                event.map(UUID::toString).orElse(""),
                what,
                place,
                day.toString(),
                begins.toString(),
                ends.toString(),
                String.valueOf(needed));
        var known =
                shifts.events(viewer.unit(), day).stream().map(ShiftEvent::id).toList();
        var shift = form.check(UUID.randomUUID(), viewer.unit(), known).required();
        keeping.plan(shift, viewer);
        return shift.id();
    }

    @Override
    @Transactional
    public void take(UUID shift, UUID volunteer) {
        var took = keeping.take(known(shift), volunteer);
        if (took != ShiftKeeping.Took.TAKEN) {
            throw new IllegalStateException("a place in shift " + shift + ": " + took);
        }
    }

    @Override
    @Transactional
    public void confirm(UUID shift, BigDecimal hours) {
        var known = known(shift);
        for (var place : shifts.places(shift)) {
            if (!keeping.confirm(known, place.id(), hours, coordinators.required())) {
                throw new IllegalStateException("shift " + shift + " is still to come");
            }
        }
    }

    @Override
    @Transactional
    public void training(String topic, LocalDate day, BigDecimal hours, List<UUID> volunteers) {
        var viewer = coordinators.required();
        var form = new VolunteerTraining.Form(topic, day.toString(), hours.toPlainString());
        var training = form.check(UUID.randomUUID(), viewer.unit()).required();
        trainings.hold(training, viewer);
        trainings.attend(trainingTable.find(training.id(), viewer.unit()).orElseThrow(), volunteers);
    }

    private Shift known(UUID shift) {
        return shifts.find(shift, coordinators.required().unit())
                .orElseThrow(() -> new IllegalStateException("no shift " + shift + " of one's own unit"));
    }
}
