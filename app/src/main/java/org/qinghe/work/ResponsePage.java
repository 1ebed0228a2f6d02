package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedText;
import org.springframework.beans.factory.ObjectProvider;
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
class ResponsePage {

    /** The number of the one row of the form that adds a task. */
    private static final int ADDED = 1;

    private static final int LONGEST_RESULT = 2000;

    private final ResponseTable responses;
    private final TaskTable tasks;
    private final Diary diary;
    private final Closing closing;
    private final Starting starting;
    private final StartCheck check;
    private final UnitChoice choices;
    private final WorkScopes scopes;
    private final WorkNaming naming;
    private final ObjectProvider<Aftermath> aftermaths;
    private final ObjectProvider<ResponseLinks> links;
    private final Clock clock;

    ResponsePage(
            ResponseTable responses,
            TaskTable tasks,
            Diary diary,
            Closing closing,
            Starting starting,
            StartCheck check,
            UnitChoice choices,
            WorkScopes scopes,
            WorkNaming naming,
            ObjectProvider<Aftermath> aftermaths,
            ObjectProvider<ResponseLinks> links,
            Clock clock) {
        this.responses = responses;
        this.tasks = tasks;
        this.diary = diary;
        this.closing = closing;
        this.starting = starting;
        this.check = check;
        this.choices = choices;
        this.scopes = scopes;
        this.naming = naming;
        this.aftermaths = aftermaths;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/responses/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(view(id, page), FieldErrors.none(), Map.of(), model);
    }

    @GetMapping("/responses/{id}/brief.docx")
    ResponseEntity<byte[]> brief(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        return new ResponseBrief(view(id, page)).download();
    }

    @PostMapping("/responses/{id}/close")
    String close(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var view = view(id, page);
        var result = TypedText.of(typed, "result");
        if (!view.response().isClosed() && result.length() > LONGEST_RESULT) {
            var errors = FieldErrors.none().with("result", "work.error.long", LONGEST_RESULT, result.length());
            return show(view, errors, typed, model);
        }
        switch (closing.close(view.response(), result)) {
            case Outcome.Refused refused
            when !view.response().isClosed() -> {
                return show(view, FieldErrors.none().with("result", refused.message()), typed, model);
            }
            case Outcome.Refused refused -> Notice.refused(redirect, refused.message());
            case Outcome.Taken taken -> Notice.done(redirect, "work.closed");
        }
        return "redirect:/responses/" + id;
    }

    @PostMapping("/responses/{id}/tasks")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var view = view(id, page);
        var checked = check.check(StartForm.row(typed, ADDED), page.words());
        if (checked.task().isEmpty()) {
            return show(view, checked.errors(), typed, model);
        }
        switch (starting.add(id, checked.task().get())) {
            case Outcome.Refused refused -> Notice.refused(redirect, refused.message());
            case Outcome.Taken taken -> Notice.done(redirect, "work.added");
        }
        return "redirect:/responses/" + id;
    }

    private static String show(ResponseView view, FieldErrors errors, Map<String, String> typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "work/response";
    }

    private ResponseView view(UUID id, Page page) {
        var scope = scopes.of(Viewer.required());
        var listed = responses
                .listed(id, scope, LocalDate.now(clock))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var response = listed.response();
        var began = LocalDate.ofInstant(response.opened().at(), clock.getZone());
        var mine = tasks.of(id, scope);
        return new ResponseView(
                listed,
                mine,
                diary.of(id, scope),
                response.origin()
                        .flatMap(origin -> aftermaths.stream()
                                .filter(each -> each.originKind().equals(origin.kind()))
                                .findFirst()
                                .flatMap(each -> each.since(origin, began, page.words()))),
                links.stream()
                        .flatMap(each -> each.of(id, page.words()).stream())
                        .toList(),
                Viewer.required().may(WorkAccess.LEAD) && !response.isClosed()
                        ? choices.byId(page.words(), "work.chooseUnit")
                        : Map.of(),
                naming.of(List.of(response), mine, page.words()));
    }
}
