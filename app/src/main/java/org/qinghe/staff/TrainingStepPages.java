package org.qinghe.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with a training: come to it, put others down, note who came, cancel it. */
@Controller
class TrainingStepPages {

    private final TrainingTable table;
    private final TrainingKeeping trainings;
    private final TrainingViewing viewing;
    private final Colleagues colleagues;

    TrainingStepPages(TrainingTable table, TrainingKeeping trainings, TrainingViewing viewing, Colleagues colleagues) {
        this.table = table;
        this.trainings = trainings;
        this.viewing = viewing;
        this.colleagues = colleagues;
    }

    @PostMapping("/staff/trainings/{id}/come")
    String come(@PathVariable UUID id, RedirectAttributes redirect) {
        var training = known(id, this::joinable);
        trainings.putDown(training, Viewer.required().account(), Viewer.required());
        Notice.done(redirect, "staff.training.came");
        return "redirect:" + training.path();
    }

    @PostMapping("/staff/trainings/{id}/leave")
    String leave(@PathVariable UUID id, RedirectAttributes redirect) {
        var training = known(id, this::joinable);
        trainings.takeOff(training, Viewer.required().account());
        Notice.done(redirect, "staff.training.left");
        return "redirect:" + (training.open() ? training.path() : "/staff/trainings");
    }

    @PostMapping("/staff/trainings/{id}/workers")
    String putDown(@PathVariable UUID id, @RequestParam(defaultValue = "") String worker, RedirectAttributes redirect) {
        var training = known(id, each -> each.state() != Training.State.CANCELLED);
        var own = own(worker);
        if (own.isEmpty()) {
            Notice.refused(redirect, "staff.error.holder");
        } else {
            trainings.putDown(training, own.get(), Viewer.required());
            Notice.done(redirect, "staff.training.putDown.done");
        }
        return "redirect:" + training.path();
    }

    @PostMapping("/staff/trainings/{id}/workers/remove")
    String takeOff(@PathVariable UUID id, @RequestParam(defaultValue = "") String worker, RedirectAttributes redirect) {
        var training = known(id, each -> each.state() != Training.State.CANCELLED);
        trainings.takeOff(training, own(worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        Notice.done(redirect, "staff.training.takenOff");
        return "redirect:" + training.path();
    }

    @PostMapping("/staff/trainings/{id}/held")
    String hold(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> attended,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var training = known(id, each -> TrainingViewing.organises(each, viewer) && each.over(trainings.today()));
        if (trainings.hold(training, attended, viewing.name(training.organiser(), page.words()), viewer)) {
            Notice.done(redirect, "staff.training.held.done");
        } else {
            Notice.refused(redirect, "staff.training.moved");
        }
        return "redirect:" + training.path();
    }

    @PostMapping("/staff/trainings/{id}/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        var training = known(id, each -> TrainingViewing.organises(each, Viewer.required()));
        if (trainings.cancel(training)) {
            Notice.done(redirect, "staff.training.cancelled");
        } else {
            Notice.refused(redirect, "staff.training.moved");
        }
        return "redirect:" + training.path();
    }

    private boolean joinable(Training training) {
        return training.planned() && !training.over(trainings.today());
    }

    private Training known(UUID id, Predicate<Training> allowed) {
        return table.find(id, Viewer.required())
                .filter(allowed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Nobody puts down those of another unit. */
    private Optional<UUID> own(String worker) {
        var staff = colleagues.of(Viewer.required().unit());
        return TypedId.of(worker)
                .filter(account ->
                        staff.stream().anyMatch(each -> each.account().equals(account)));
    }
}
