package org.qinghe.care.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.qinghe.care.door.DoorEntry.Answer;
import org.qinghe.web.CrisisLines;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door itself: in with a code, and out again. */
@Controller
class DoorPages {

    private static final Set<String> SAYINGS = Set.of("ended", "left");

    private final DoorEntry entry;
    private final DoorSessions sessions;
    private final CrisisLines crisisLines;

    DoorPages(DoorEntry entry, DoorSessions sessions, CrisisLines crisisLines) {
        this.entry = entry;
        this.sessions = sessions;
        this.crisisLines = crisisLines;
    }

    @GetMapping("/door")
    ModelAndView door(
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request) {
        if (DoorCookie.of(request).flatMap(sessions::personOf).isPresent()) {
            return new ModelAndView("redirect:" + page.words().at("/door/mine"));
        }
        return door(SAYINGS.contains(said) ? said : "", HttpStatus.OK);
    }

    @PostMapping("/door")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        return switch (entry.enter(code, request.getRemoteAddr())) {
            case Answer.In(DoorToken token, boolean own) -> {
                DoorCookie.give(token, request, response);
                yield new ModelAndView("redirect:" + page.words().at(own ? "/door/mine" : "/door/own-code"));
            }
            case Answer.Refused() -> door("refused", HttpStatus.FORBIDDEN);
            case Answer.TooMany() -> door("tooMany", HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    /** Out, whether or not somebody was still inside. */
    @PostMapping("/door/leave")
    ModelAndView leave(@ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response) {
        DoorCookie.of(request).ifPresent(entry::leave);
        DoorCookie.takeBack(request, response);
        return new ModelAndView("redirect:" + page.words().at("/door?said=left"));
    }

    private ModelAndView door(String said, HttpStatus status) {
        return new ModelAndView("care/door/door", status)
                .addObject("said", said)
                .addObject("crisisLines", crisisLines);
    }
}
