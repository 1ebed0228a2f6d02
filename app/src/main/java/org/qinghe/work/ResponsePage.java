package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
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

    private final ResponseTable responses;
    private final TaskTable tasks;
    private final Diary diary;
    private final Closing closing;
    private final WorkScopes scopes;
    private final WorkNaming naming;
    private final ObjectProvider<Aftermath> aftermaths;
    private final Clock clock;

    ResponsePage(
            ResponseTable responses,
            TaskTable tasks,
            Diary diary,
            Closing closing,
            WorkScopes scopes,
            WorkNaming naming,
            ObjectProvider<Aftermath> aftermaths,
            Clock clock) {
        this.responses = responses;
        this.tasks = tasks;
        this.diary = diary;
        this.closing = closing;
        this.scopes = scopes;
        this.naming = naming;
        this.aftermaths = aftermaths;
        this.clock = clock;
    }

    @GetMapping("/responses/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(view(id, page), FieldErrors.none(), "", model);
    }

    @GetMapping("/responses/{id}/brief.docx")
    ResponseEntity<byte[]> brief(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        return new ResponseBrief(view(id, page)).download();
    }

    @PostMapping("/responses/{id}/close")
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String result,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var view = view(id, page);
        return switch (closing.close(view.response(), result)) {
            case Outcome.Refused refused ->
                show(view, FieldErrors.none().with("result", refused.message()), result, model);
            case Outcome.Taken taken -> {
                Notice.done(redirect, "work.closed");
                yield "redirect:/responses/" + id;
            }
        };
    }

    private static String show(ResponseView view, FieldErrors errors, String result, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", result);
        return "work/response";
    }

    private ResponseView view(UUID id, Page page) {
        var scope = scopes.of(Viewer.required());
        var response = responses.find(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var began = LocalDate.ofInstant(response.opened().at(), clock.getZone());
        var mine = tasks.of(id, scope);
        return new ResponseView(
                response,
                mine,
                diary.of(id, scope),
                response.origin()
                        .flatMap(origin -> aftermaths.stream()
                                .filter(each -> each.originKind().equals(origin.kind()))
                                .findFirst()
                                .flatMap(each -> each.since(origin, began, page.words()))),
                naming.of(List.of(response), mine, page.words()));
    }
}
