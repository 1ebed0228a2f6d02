package org.qinghe.units;

import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the unit's page does with posts. */
@Controller
class PostPages {

    private final UnitScope scope;
    private final UnitKeeping keeping;
    private final Posts posts;
    private final Colleagues colleagues;

    PostPages(UnitScope scope, UnitKeeping keeping, Posts posts, Colleagues colleagues) {
        this.scope = scope;
        this.keeping = keeping;
        this.posts = posts;
        this.colleagues = colleagues;
    }

    @PostMapping("/units/{id}/posts")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String titleZh,
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam Optional<UUID> holder,
            @RequestParam(defaultValue = "NONE") Post.Responsibility responsibility,
            RedirectAttributes redirect) {
        return save(id, UUID.randomUUID(), titleZh, titleEn, holder, responsibility, redirect);
    }

    @PostMapping("/units/{id}/posts/{post}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID post,
            @RequestParam(defaultValue = "") String titleZh,
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam Optional<UUID> holder,
            @RequestParam(defaultValue = "NONE") Post.Responsibility responsibility,
            RedirectAttributes redirect) {
        if (posts.of(id).stream().noneMatch(known -> known.id().equals(post))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return save(id, post, titleZh, titleEn, holder, responsibility, redirect);
    }

    @PostMapping("/units/{id}/posts/{post}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID post, RedirectAttributes redirect) {
        keeping.remove(scope.visible(id).id(), post);
        Notice.done(redirect, "units.post.removed");
        return "redirect:/units/" + id;
    }

    private String save(
            UUID id,
            UUID post,
            String titleZh,
            String titleEn,
            Optional<UUID> holder,
            Post.Responsibility responsibility,
            RedirectAttributes redirect) {
        var unit = scope.visible(id);
        boolean ownHolder = holder.map(account -> colleagues.of(unit.id()).stream()
                        .anyMatch(each -> each.account().equals(account)))
                .orElse(true);
        if (titleZh.isBlank() || !ownHolder) {
            Notice.refused(redirect, titleZh.isBlank() ? "units.post.title.none" : "units.post.holder.wrong");
            return "redirect:/units/" + id;
        }
        boolean passed =
                keeping.save(new Post(post, unit.id(), titleZh.strip(), titleEn.strip(), holder, "", responsibility));
        Notice.done(redirect, passed ? "units.post.passedOn" : "units.post.saved");
        return "redirect:/units/" + id;
    }
}
