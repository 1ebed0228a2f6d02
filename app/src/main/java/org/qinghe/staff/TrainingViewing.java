package org.qinghe.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.Units;
import org.qinghe.web.Choices;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Puts together what somebody sees of a training. */
@Component
class TrainingViewing {

    private final TrainingTable trainings;
    private final TrainingKeeping keeping;
    private final Colleagues colleagues;
    private final Units units;

    TrainingViewing(TrainingTable trainings, TrainingKeeping keeping, Colleagues colleagues, Units units) {
        this.trainings = trainings;
        this.keeping = keeping;
        this.colleagues = colleagues;
        this.units = units;
    }

    Optional<TrainingView> of(UUID id, Viewer viewer, Words words) {
        return trainings.find(id, viewer).map(training -> view(training, viewer, words));
    }

    private TrainingView view(Training training, Viewer viewer, Words words) {
        var attendance = trainings.attendance(training.id());
        boolean keeps = viewer.may(StaffAccess.KEEP);
        boolean organises = organises(training, viewer);
        return new TrainingView(
                training,
                name(training.organiser(), words),
                attendance.size(),
                keeps ? workers(attendance, organises, viewer, words) : List.of(),
                organises,
                attendance.stream().anyMatch(each -> each.worker().equals(viewer.account())),
                keeps && training.state() != Training.State.CANCELLED ? others(attendance, viewer) : Map.of(),
                training.over(keeping.today()));
    }

    static boolean organises(Training training, Viewer viewer) {
        return viewer.may(StaffAccess.KEEP) && training.organiser().equals(viewer.unit());
    }

    String name(UUID unit, Words words) {
        return units.find(unit)
                .map(each -> words.name(each.nameZh(), each.nameEn()))
                .orElse("");
    }

    private List<TrainingView.Worker> workers(
            List<TrainingTable.Attendance> attendance, boolean organises, Viewer viewer, Words words) {
        var known = colleagues.findAll(
                attendance.stream().map(TrainingTable.Attendance::worker).toList());
        var names = UnitChoices.names(
                units.findAll(known.values().stream()
                                .map(Colleague::unit)
                                .distinct()
                                .toList())
                        .values(),
                words);
        return attendance.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.worker()))
                        .map(worker -> worker(worker, each.attended(), viewer, names))
                        .stream())
                .filter(worker -> organises || worker.own())
                .sorted(Comparator.comparing(TrainingView.Worker::unit).thenComparing(TrainingView.Worker::name))
                .toList();
    }

    private static TrainingView.Worker worker(
            Colleague colleague, boolean attended, Viewer viewer, Map<UUID, String> names) {
        return new TrainingView.Worker(
                colleague.account(),
                colleague.name(),
                names.getOrDefault(colleague.unit(), ""),
                colleague.unit().equals(viewer.unit()),
                attended);
    }

    private Map<String, String> others(List<TrainingTable.Attendance> attendance, Viewer viewer) {
        var there = attendance.stream().map(TrainingTable.Attendance::worker).collect(Collectors.toSet());
        return Choices.of(
                colleagues.of(viewer.unit()).stream()
                        .filter(each -> !there.contains(each.account()))
                        .toList(),
                Colleague::account,
                Colleague::name);
    }
}
