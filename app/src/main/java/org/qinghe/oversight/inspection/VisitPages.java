package org.qinghe.oversight.inspection;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
import org.qinghe.files.HandedFile;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedId;
import org.qinghe.web.Words;
import org.qinghe.work.TasksToInspect;
import org.qinghe.work.WorkTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a visit, for a phone: filled in on the spot, kept by the browser without a signal, sent once. */
@Controller
class VisitPages {

    private final VisitTable visits;
    private final VisitIntake intake;
    private final Inspections inspections;
    private final InspectionTable table;
    private final ChecklistTable checklists;
    private final FindingTable findings;
    private final UnitSights sights;
    private final InspectionNaming naming;
    private final Units units;
    private final TasksToInspect tasks;
    private final VisitPhotos photos;
    private final FileIntake files;
    private final WorkTime time;

    VisitPages(
            VisitTable visits,
            VisitIntake intake,
            Inspections inspections,
            InspectionTable table,
            ChecklistTable checklists,
            FindingTable findings,
            UnitSights sights,
            InspectionNaming naming,
            Units units,
            TasksToInspect tasks,
            VisitPhotos photos,
            FileIntake files,
            WorkTime time) {
        this.visits = visits;
        this.intake = intake;
        this.inspections = inspections;
        this.table = table;
        this.checklists = checklists;
        this.findings = findings;
        this.sights = sights;
        this.naming = naming;
        this.units = units;
        this.tasks = tasks;
        this.photos = photos;
        this.files = files;
        this.time = time;
    }

    @GetMapping("/visits/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var begun = new HashMap<String, String>();
        begun.put("token", UUID.randomUUID().toString());
        begun.put("visitedOn", time.today().toString());
        return show(visible(id), VisitForm.of(begun), FieldErrors.none(), page.words(), model);
    }

    /** Where it was received, the address the answer leads to names the token: the browser then forgets what it kept. */
    @PostMapping("/visits/{id}")
    String send(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> photos,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var visit = visible(id);
        var viewer = Viewer.required();
        var form = VisitForm.of(typed);
        var token = TypedId.of(form.token());
        if (!intake.makes(visit, viewer)) {
            Notice.refused(redirect, "inspection.refused.ownUnit");
            return "redirect:/visits/" + id;
        }
        if (token.filter(known -> intake.knows(known, visit)).isPresent()) {
            return received(id, token.get(), VisitIntake.Result.RECEIVED_BEFORE, redirect);
        }
        var inspection = table.find(visit.inspection()).orElseThrow();
        var checklist = checklists.find(inspection.checklist()).orElseThrow();
        var errors = intake.check(visit, checklist, form);
        if (visit.state() != Visit.State.PLANNED) {
            Notice.refused(redirect, "inspection.visit.late");
            return "redirect:/visits/" + id;
        }
        if (errors.any()) {
            return show(visit, form, errors, page.words(), model);
        }
        var unit = units.find(visit.unit()).orElseThrow();
        var sent = token.orElseGet(UUID::randomUUID);
        var result = intake.take(visit, inspection, checklist, unit, form, sent, viewer);
        var address = received(id, sent, result, redirect);
        if (result == VisitIntake.Result.RECEIVED) {
            keep(visit, sent, checklist, photos, redirect);
        }
        return address;
    }

    /** What a browser without scripts sends along with the answers; of photos that are not kept it says the last one. */
    private void keep(
            Visit visit,
            UUID token,
            Checklist checklist,
            MultiValueMap<String, MultipartFile> photos,
            RedirectAttributes redirect)
            throws IOException {
        for (var item : checklist.items()) {
            for (var photo : photos.getOrDefault("photos" + item.position(), List.of())) {
                if (!photo.isEmpty()) {
                    var handed = HandedFile.of(Optional.of(photo));
                    this.photos
                            .take(visit, token, item.position(), handed, Viewer.required())
                            .ifPresent(refused -> Notice.refused(
                                    redirect,
                                    refused.message(),
                                    refused.arguments().toArray()));
                }
            }
        }
    }

    /** One photo that the browser kept until the answers were received; why it is not taken is said in the reader's words. */
    @PostMapping("/visits/{id}/photos")
    ResponseEntity<String> photo(
            @PathVariable UUID id,
            @RequestParam UUID token,
            @RequestParam int item,
            @RequestParam Optional<MultipartFile> file,
            @ModelAttribute("page") Page page)
            throws IOException {
        return photos.take(visible(id), token, item, HandedFile.of(file), Viewer.required())
                .map(refused -> ResponseEntity.unprocessableContent()
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .body(page.t(refused.message(), refused.arguments().toArray())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static String received(UUID id, UUID token, VisitIntake.Result result, RedirectAttributes redirect) {
        switch (result) {
            case RECEIVED -> Notice.done(redirect, "inspection.visit.received");
            case RECEIVED_BEFORE -> Notice.done(redirect, "inspection.visit.before");
            case TOO_LATE -> Notice.refused(redirect, "inspection.visit.late");
        }
        return "redirect:/visits/" + id + (result == VisitIntake.Result.TOO_LATE ? "" : "?received=" + token);
    }

    /** Whoever sees the inspection, inspects the unit, or belongs to what was visited. */
    private Visit visible(UUID id) {
        var viewer = Viewer.required();
        return visits.find(id)
                .filter(visit -> inspections.find(visit.inspection(), viewer).isPresent()
                        || intake.makes(visit, viewer)
                        || visit.done().isPresent() && sights.of(viewer).covers(visit.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Visit visit, VisitForm form, FieldErrors errors, Words words, Model model) {
        var viewer = Viewer.required();
        var inspection = table.find(visit.inspection()).orElseThrow();
        var checklist = checklists.find(inspection.checklist()).orElseThrow();
        model.addAttribute(
                "view",
                new VisitView(
                        visit,
                        inspection,
                        checklist,
                        lines(visit, checklist, viewer),
                        visit.task().map(task -> tasks.evidence(task.id())).orElse(List.of()),
                        visit.state() == Visit.State.PLANNED && intake.makes(visit, viewer),
                        inspections.find(visit.inspection(), viewer).isPresent(),
                        visit.id() + "." + viewer.account(),
                        files.mostMegabytes(),
                        naming.ofUnits(List.of(visit.unit()), words)));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "oversight/inspection/visit";
    }

    private List<VisitView.Line> lines(Visit visit, Checklist checklist, Viewer viewer) {
        var answers = visits.answers(visit.id());
        var scope = sights.of(viewer);
        return checklist.items().stream()
                .map(item -> {
                    var answer = Optional.ofNullable(answers.get(item.id()));
                    return new VisitView.Line(
                            item,
                            answer.map(VisitTable.Answer::verdict),
                            answer.flatMap(VisitTable.Answer::finding)
                                    .flatMap(finding -> findings.find(finding, scope)));
                })
                .toList();
    }
}
