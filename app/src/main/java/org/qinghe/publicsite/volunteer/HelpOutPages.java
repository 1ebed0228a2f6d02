package org.qinghe.publicsite.volunteer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.qinghe.prevention.volunteers.OpenVolunteering;
import org.qinghe.prevention.volunteers.VolunteerForm;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Guesses;
import org.qinghe.web.Pace;
import org.qinghe.web.TypedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which units look for volunteers, saying that one wants to help, and taking it back; all of it without an account. */
@Controller
class HelpOutPages {

    static final String PATH = "/open/volunteer";
    static final String BACK = PATH + "/back";

    private static final int MOST_AN_HOUR = 60;
    private static final Duration ONE_EACH = Duration.ofHours(1).dividedBy(MOST_AN_HOUR);

    private final OpenVolunteering volunteering;
    private final Pace pace;
    private final Guesses guesses;

    @Autowired
    HelpOutPages(OpenVolunteering volunteering, Clock clock) {
        this(volunteering, new Pace(MOST_AN_HOUR, ONE_EACH, clock), new Guesses(clock));
    }

    HelpOutPages(OpenVolunteering volunteering, Pace pace, Guesses guesses) {
        this.volunteering = volunteering;
        this.pace = pace;
        this.guesses = guesses;
    }

    @GetMapping(PATH)
    ModelAndView ask(@RequestParam(defaultValue = "") String unit) {
        return form(unit, VolunteerForm.of(Map.of()), FieldErrors.none(), HttpStatus.OK);
    }

    /** The code is shown in the answer itself: a page that could be loaded again would have to keep it somewhere. */
    @PostMapping(PATH)
    ModelAndView send(@RequestParam Map<String, String> typed) {
        var form = VolunteerForm.of(typed);
        var unit = TypedText.of(typed, "unit");
        if (!TypedText.of(typed, "website").isEmpty()) {
            return form(unit, form, FieldErrors.none().with("website", "care.help.website.filled"), HttpStatus.OK);
        }
        if (!pace.allows()) {
            return form(
                    unit,
                    form,
                    FieldErrors.none().with("busy", "publicsite.volunteer.busy"),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        var signedUp = volunteering.signUp(unit, form);
        if (signedUp.kept().isEmpty()) {
            return form(unit, form, signedUp.errors(), HttpStatus.OK);
        }
        pace.count();
        return new ModelAndView("publicsite/volunteer-thanks")
                .addObject("code", signedUp.kept().get())
                .addObject("months", volunteering.months());
    }

    @GetMapping(BACK)
    ModelAndView askBack() {
        return back(FieldErrors.none(), false, HttpStatus.OK);
    }

    @PostMapping(BACK)
    ModelAndView takeBack(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (volunteering.takeBack(code)) {
            return back(FieldErrors.none(), true, HttpStatus.OK);
        }
        return guesses.count(request.getRemoteAddr())
                ? back(FieldErrors.none().with("code", "publicsite.volunteer.code.wrong"), false, HttpStatus.OK)
                : back(
                        FieldErrors.none().with("code", "publicsite.volunteer.code.many"),
                        false,
                        HttpStatus.TOO_MANY_REQUESTS);
    }

    private static ModelAndView back(FieldErrors errors, boolean done, HttpStatus status) {
        return new ModelAndView("publicsite/volunteer-back", status)
                .addObject("errors", errors)
                .addObject("done", done);
    }

    private ModelAndView form(String unit, VolunteerForm form, FieldErrors errors, HttpStatus status) {
        var wanted = volunteering.wanted();
        return new ModelAndView("publicsite/volunteer", status)
                .addObject("wanted", wanted)
                .addObject(
                        "organisations",
                        wanted.stream()
                                .flatMap(each -> each.organisations().stream())
                                .toList())
                .addObject("unit", unit)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("months", volunteering.months());
    }
}
