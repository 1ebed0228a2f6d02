package org.qinghe.work.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedText;
import org.qinghe.work.GivenTasks;
import org.qinghe.work.TaskParent;
import org.qinghe.work.UnitChoice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MeetingPages {

    private final Meetings meetings;
    private final PlanCheck check;
    private final GivenTasks tasks;
    private final UnitChoice units;

    MeetingPages(Meetings meetings, PlanCheck check, GivenTasks tasks, UnitChoice units) {
        this.meetings = meetings;
        this.check = check;
        this.tasks = tasks;
        this.units = units;
    }

    @GetMapping("/meetings")
    String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        var read = meetings.readBy(Viewer.required());
        var paging = Paging.of(number, read.size());
        model.addAttribute(
                "meetings",
                read.stream().skip(paging.offset()).limit(paging.size()).toList());
        model.addAttribute("paging", paging);
        return "work/meetings";
    }

    @GetMapping("/meetings/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        return show(MeetingForm.of(Map.of()), FieldErrors.none(), page, model);
    }

    @PostMapping("/meetings/new")
    String call(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = MeetingForm.of(typed);
        var checked = check.check(form, Viewer.required());
        if (checked.kept().isEmpty()) {
            return show(form, checked.errors(), page, model);
        }
        meetings.call(checked.kept().get());
        Notice.done(redirect, "work.meeting.called");
        return "redirect:/meetings/" + checked.kept().get().id();
    }

    @GetMapping("/meetings/{id}")
    String meeting(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(found(id), FieldErrors.none(), Map.of(), page, model);
    }

    @GetMapping("/meetings/{id}/minutes.docx")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        return new MinutesBrief(view(found(id), page)).download();
    }

    @PostMapping("/meetings/{id}/minutes")
    String minute(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var meeting = led(id);
        var decisions = IntStream.range(0, meeting.items().size())
                .mapToObj(number -> TypedText.of(typed, "decision" + number))
                .toList();
        var errors = FieldErrors.none();
        for (int number = 0; number < decisions.size(); number++) {
            errors = errors.and(check.words("decision" + number, decisions.get(number), false));
        }
        if (errors.any()) {
            return show(meeting, errors, typed, page, model);
        }
        meetings.minute(meeting, decisions);
        Notice.done(redirect, "work.meeting.minuted");
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/meetings/{id}/tasks")
    String give(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var meeting = led(id);
        var errors = tasks.give(TaskParent.Kind.MEETING, id, typed, page.words());
        if (errors.any()) {
            return show(meeting, errors, typed, page, model);
        }
        Notice.done(redirect, "work.added");
        return "redirect:/meetings/" + id;
    }

    private Meeting found(UUID id) {
        return meetings.find(id, Viewer.required())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Meeting led(UUID id) {
        var meeting = found(id);
        if (!meetings.leads(Viewer.required(), meeting)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return meeting;
    }

    private MeetingView view(Meeting meeting, Page page) {
        var given = tasks.of(TaskParent.Kind.MEETING, List.of(meeting.id()));
        return new MeetingView(meeting, given, tasks.names(given, meeting.units(), page.words()));
    }

    private String show(Meeting meeting, FieldErrors errors, Map<String, String> typed, Page page, Model model) {
        model.addAttribute("view", view(meeting, page));
        model.addAttribute(
                "units",
                Viewer.required().may(PlanAccess.PLAN) && meetings.leads(Viewer.required(), meeting)
                        ? units.byId(page.words(), "work.chooseUnit")
                        : Map.of());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "work/meeting";
    }

    private String show(MeetingForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        var choices = units.byId(page.words(), "work.chooseUnit");
        choices.remove("");
        model.addAttribute("units", choices);
        return "work/meeting-new";
    }
}
