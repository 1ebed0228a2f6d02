package org.qinghe.prevention.media;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
import org.qinghe.files.FileShelf;
import org.qinghe.files.HandedFile;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedText;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures of an event, with who is on them and whether they may be used outside. */
@Controller
class PhotoPages {

    private final PhotoTable table;
    private final Photos photos;
    private final FileIntake intake;
    private final UnitSights sights;

    PhotoPages(PhotoTable table, Photos photos, FileIntake intake, UnitSights sights) {
        this.table = table;
        this.photos = photos;
        this.intake = intake;
        this.sights = sights;
    }

    @GetMapping("/prevention/photos/{event}")
    String list(@PathVariable UUID event, @ModelAttribute("page") Page page, Model model) {
        return show(known(event), Map.of(), FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/photos/{event}")
    String add(
            @PathVariable UUID event,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<MultipartFile> file,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var known = own(event);
        var check = Consented.check(typed);
        if (check.kept().isEmpty()) {
            return show(known, typed, check.errors(), page, model);
        }
        var refused = photos.take(known, HandedFile.of(file), check.kept().get(), Viewer.required());
        if (refused.isPresent()) {
            return show(known, typed, refused.get().beside("file"), page, model);
        }
        Notice.done(redirect, "prevention.photo.added");
        return "redirect:" + known.path();
    }

    @GetMapping("/prevention/photos/{event}/{id}")
    ResponseEntity<Resource> open(@PathVariable UUID event, @PathVariable UUID id) throws IOException {
        var photo = photo(known(event), id);
        var opened = photos.open(photo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return FileShelf.attachment(photo.file().file(), opened);
    }

    @PostMapping("/prevention/photos/{event}/{id}/approve")
    String approve(@PathVariable UUID event, @PathVariable UUID id, RedirectAttributes redirect) {
        var known = known(event);
        if (photos.approve(photo(known, id), Viewer.required())) {
            Notice.done(redirect, "prevention.photo.approved");
        } else {
            Notice.refused(redirect, "prevention.photo.notByYou");
        }
        return "redirect:" + known.path();
    }

    @PostMapping("/prevention/photos/{event}/{id}/remove")
    String remove(@PathVariable UUID event, @PathVariable UUID id, RedirectAttributes redirect) throws IOException {
        var known = own(event);
        photos.remove(known, photo(known, id), Viewer.required())
                .ifPresentOrElse(
                        refused -> Notice.refused(redirect, refused.message()),
                        () -> Notice.done(redirect, "prevention.photo.removed"));
        return "redirect:" + known.path();
    }

    private String show(PhotoEvent event, Map<String, String> typed, FieldErrors errors, Page page, Model model) {
        var viewer = Viewer.required();
        model.addAttribute("event", event);
        model.addAttribute("photos", table.of(event.id()));
        model.addAttribute("adds", Photos.mayAdd(viewer, event));
        model.addAttribute("approves", viewer.may(MediaAccess.APPROVE));
        model.addAttribute("me", viewer.account());
        model.addAttribute("consent", TypedText.of(typed, "consent"));
        model.addAttribute("shows", TypedText.of(typed, "shows"));
        model.addAttribute("errors", errors);
        model.addAttribute("mostMegabytes", intake.mostMegabytes());
        model.addAttribute(
                "consents",
                Choices.after(
                        page.t("prevention.event.choose"),
                        Arrays.asList(Consented.Who.values()),
                        Enum::name,
                        each -> page.t(each.message())));
        return "prevention/media/photos";
    }

    private EventPhoto photo(PhotoEvent event, UUID id) {
        return table.of(event.id()).stream()
                .filter(each -> each.file().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PhotoEvent own(UUID event) {
        var known = known(event);
        if (!Photos.mayAdd(Viewer.required(), known)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return known;
    }

    private PhotoEvent known(UUID event) {
        return table.event(event, sights.of(Viewer.required()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
