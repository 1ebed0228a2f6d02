package org.qinghe.prevention.curriculum;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileShelf;
import org.qinghe.files.HandedFile;
import org.qinghe.files.KeptFile;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
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

/** What can be done with a lesson: write it, change it, retire it, and hand in its files. */
@Controller
class LessonStepPages {

    private final LessonTable lessons;
    private final GoalTable goals;
    private final LessonKeeping keeping;
    private final LessonFiles files;
    private final LessonPages pages;

    LessonStepPages(LessonTable lessons, GoalTable goals, LessonKeeping keeping, LessonFiles files, LessonPages pages) {
        this.lessons = lessons;
        this.goals = goals;
        this.keeping = keeping;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping(CurriculumAccess.PATH + "/new")
    String ask(@RequestParam(defaultValue = "") String stage, @ModelAttribute("page") Page page, Model model) {
        writing();
        return form(
                LessonForm.empty(SchoolStage.of(stage).orElse(SchoolStage.PRIMARY)),
                CurriculumAccess.PATH + "/new",
                FieldErrors.none(),
                page,
                model);
    }

    @PostMapping(CurriculumAccess.PATH + "/new")
    String add(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = writing();
        var form = LessonForm.of(
                SchoolStage.of(stage).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)), sent);
        var check = LessonCheck.of(form, UUID.randomUUID(), viewer.unit(), goals.of(form.stage()));
        if (check.kept().isEmpty()) {
            return form(form, CurriculumAccess.PATH + "/new", check.errors(), page, model);
        }
        keeping.add(check.kept().get(), viewer.account());
        Notice.done(redirect, "prevention.lesson.kept");
        return "redirect:" + check.kept().get().path();
    }

    @GetMapping(CurriculumAccess.PATH + "/{id}/edit")
    String edit(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var lesson = changeable(id);
        return form(LessonForm.of(lesson), lesson.path() + "/edit", FieldErrors.none(), page, model);
    }

    @PostMapping(CurriculumAccess.PATH + "/{id}/edit")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var lesson = changeable(id);
        var form = LessonForm.of(lesson.stage(), sent);
        var check = LessonCheck.of(form, id, lesson.unit(), goals.of(lesson.stage()));
        if (check.kept().isEmpty()) {
            return form(form, lesson.path() + "/edit", check.errors(), page, model);
        }
        keeping.change(check.kept().get());
        Notice.done(redirect, "prevention.lesson.kept");
        return "redirect:" + lesson.path();
    }

    @PostMapping(CurriculumAccess.PATH + "/{id}/retire")
    String retire(@PathVariable UUID id, RedirectAttributes redirect) {
        var lesson = changeable(id);
        if (keeping.retire(lesson)) {
            Notice.done(redirect, "prevention.lesson.retired");
        }
        return "redirect:" + lesson.path();
    }

    @PostMapping(CurriculumAccess.PATH + "/{id}/offer")
    String offer(@PathVariable UUID id, RedirectAttributes redirect) {
        var lesson = changeable(id);
        if (keeping.offer(lesson)) {
            Notice.done(redirect, "prevention.lesson.offered");
        }
        return "redirect:" + lesson.path();
    }

    @PostMapping(CurriculumAccess.PATH + "/{id}/files")
    String hand(
            @PathVariable UUID id,
            @RequestParam Optional<MultipartFile> file,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var lesson = changeable(id);
        var refused = files.take(lesson, HandedFile.of(file), Viewer.required());
        if (refused.isPresent()) {
            return pages.show(lesson, refused.get().beside("file"), page, model);
        }
        Notice.done(redirect, "prevention.file.added");
        return "redirect:" + lesson.path();
    }

    @GetMapping("/prevention/files/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) throws IOException {
        var file = file(id);
        var opened = files.open(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return FileShelf.attachment(file.file(), opened);
    }

    @PostMapping("/prevention/files/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) throws IOException {
        var file = file(id);
        var lesson = changeable(file.of());
        files.remove(lesson, file, Viewer.required())
                .ifPresentOrElse(
                        refused -> Notice.refused(redirect, refused.message()),
                        () -> Notice.done(redirect, "prevention.file.removed", file.name()));
        return "redirect:" + lesson.path();
    }

    private String form(LessonForm form, String action, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        model.addAttribute("stages", Arrays.asList(SchoolStage.values()));
        model.addAttribute("goals", goals.of(form.stage()));
        model.addAttribute(
                "teachings",
                Choices.after(
                        page.t("prevention.choose"),
                        Arrays.asList(Teaching.values()),
                        Enum::name,
                        each -> page.t(
                                "prevention.teaching.marked",
                                page.t(each.message()),
                                page.t(each.evidence().message()))));
        return "prevention/lesson-edit";
    }

    private KeptFile file(UUID id) {
        return files.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Viewer writing() {
        var viewer = Viewer.required();
        if (!keeping.mayWrite(viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return viewer;
    }

    private Lesson changeable(UUID id) {
        return lessons.find(id)
                .filter(lesson -> keeping.mayChange(lesson, Viewer.required()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
