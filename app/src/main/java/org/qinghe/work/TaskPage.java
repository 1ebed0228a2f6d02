package org.qinghe.work;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Puts together the page of a task, also with what was typed wrongly. */
@Component
class TaskPage {

    private final TaskTable tasks;
    private final Diary diary;
    private final TaskSteps steps;
    private final WorkScopes scopes;
    private final WorkNaming naming;
    private final EvidenceTable evidence;
    private final FileIntake intake;
    private final UnitChoice choices;
    private final Colleagues colleagues;

    TaskPage(
            TaskTable tasks,
            Diary diary,
            TaskSteps steps,
            WorkScopes scopes,
            WorkNaming naming,
            EvidenceTable evidence,
            FileIntake intake,
            UnitChoice choices,
            Colleagues colleagues) {
        this.tasks = tasks;
        this.diary = diary;
        this.steps = steps;
        this.scopes = scopes;
        this.naming = naming;
        this.evidence = evidence;
        this.intake = intake;
        this.choices = choices;
        this.colleagues = colleagues;
    }

    /** The task, where the viewer may see it; otherwise there is no such page. */
    Task visible(UUID id) {
        return tasks.find(id, scopes.of(Viewer.required()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String show(Task task, Page page, FieldErrors errors, Map<String, String> typed, Model model) {
        var viewer = Viewer.required();
        var changeable = viewer.may(WorkAccess.LEAD) && TaskSteps.changeable(task);
        var working = TaskSteps.worksOn(task, viewer) && !task.parent().ended();
        model.addAttribute(
                "view",
                new TaskView(
                        task,
                        diary.of(task.id()),
                        possible(task, viewer),
                        working,
                        changeable,
                        changeable ? choices.byId(page.words()) : Map.of(),
                        working ? personChoices(task, page.words()) : Map.of(),
                        evidence.files().of(task.id()),
                        new TaskView.Upload(working && !task.state().settled(), intake.mostMegabytes(), intake.scans()),
                        naming.ofTasks(List.of(task), page.words())));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "work/task";
    }

    private EnumSet<TaskMove> possible(Task task, Viewer viewer) {
        return Arrays.stream(TaskMove.values())
                .filter(move -> steps.canTake(task, move, viewer))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TaskMove.class)));
    }

    private Map<String, String> personChoices(Task task, Words words) {
        return Choices.after(words.t("work.nobody"), colleagues.of(task.unit()), Colleague::account, Colleague::name);
    }
}
