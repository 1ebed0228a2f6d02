package org.qinghe.care.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The help a person waits for or has. */
@Controller
class EpisodePages {

    private static final List<Purpose> PURPOSES = List.of(Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT);

    private final Gate gate;
    private final Episodes episodes;
    private final Offers offers;
    private final RecordFrames frames;
    private final Clock clock;

    EpisodePages(Gate gate, Episodes episodes, Offers offers, RecordFrames frames, Clock clock) {
        this.gate = gate;
        this.episodes = episodes;
        this.offers = offers;
        this.frames = frames;
        this.clock = clock;
    }

    /** What can be done with an episode. */
    enum Step {
        MEET,
        BEGIN,
        COMPLETE,
        BREAK_OFF
    }

    @GetMapping("/care/{person}/episodes")
    String read(@PathVariable UUID person, @RequestParam(name = "for") Optional<Purpose> asked, Model model) {
        var purpose = known(asked.orElseGet(EpisodePages::usual));
        return gate.open(purpose, room -> page(room.open(person, "read.EPISODES"), FieldErrors.none(), model));
    }

    @PostMapping("/care/{person}/episodes")
    String ask(
            @PathVariable UUID person,
            @RequestParam(name = "for") Purpose purpose,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") Set<Reason> reasons,
            Model model,
            RedirectAttributes redirect) {
        known(purpose);
        return gate.open(purpose, room -> {
            var record = room.open(person, "write.EPISODES");
            var chosen = offered(record).stream()
                    .filter(each -> each.id().toString().equals(offer))
                    .findFirst();
            if (chosen.isEmpty()) {
                return page(record, FieldErrors.none().with("offer", "care.episode.offer.wrong"), model);
            }
            episodes.ask(record, chosen.get(), reasons, LocalDate.now(clock));
            Notice.done(redirect, "care.episode.asked");
            return back(person, purpose);
        });
    }

    @PostMapping("/care/{person}/episodes/{episode}")
    String step(
            @PathVariable UUID person,
            @PathVariable UUID episode,
            @RequestParam(name = "for") Purpose purpose,
            @RequestParam Step step,
            RedirectAttributes redirect) {
        known(purpose);
        var today = LocalDate.now(clock);
        boolean done = gate.open(purpose, room -> {
            var record = room.open(person, "write.EPISODES");
            return switch (step) {
                case MEET -> episodes.meets(record, episode, today);
                case BEGIN -> episodes.begin(record, episode, today);
                case COMPLETE -> episodes.end(record, episode, Episode.State.COMPLETED, today);
                case BREAK_OFF -> episodes.end(record, episode, Episode.State.BROKEN_OFF, today);
            };
        });
        if (done) {
            Notice.done(redirect, "care.episode.changed");
        } else {
            Notice.refused(redirect, "care.episode.notSo");
        }
        return back(person, purpose);
    }

    private String page(OpenRecord record, FieldErrors errors, Model model) {
        var viewer = Viewer.required();
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("errors", errors);
        model.addAttribute(
                "purposes",
                PURPOSES.stream()
                        .filter(each -> viewer.may(Purposes.permission(each)))
                        .toList());
        model.addAttribute("episodes", episodes.of(record));
        model.addAttribute("offered", offered(record));
        model.addAttribute(
                "names", offers.all(record.room()).stream().collect(Collectors.toMap(Offer::id, Function.identity())));
        model.addAttribute("today", LocalDate.now(clock));
        return "care/capacity/episodes";
    }

    private List<Offer> offered(OpenRecord record) {
        var kinds = Help.of(record.room().purpose());
        return offers.own(record.room()).stream()
                .filter(each -> kinds.contains(each.help()))
                .toList();
    }

    private static Purpose usual() {
        var viewer = Viewer.required();
        return PURPOSES.stream()
                .filter(each -> viewer.may(Purposes.permission(each)))
                .findFirst()
                .orElse(Purpose.CARE);
    }

    private static Purpose known(Purpose purpose) {
        if (!PURPOSES.contains(purpose)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return purpose;
    }

    private static String back(UUID person, Purpose purpose) {
        return "redirect:/care/" + person + "/episodes?for=" + purpose;
    }
}
