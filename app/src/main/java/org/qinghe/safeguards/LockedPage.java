package org.qinghe.safeguards;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.qinghe.web.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says in words what is missing; a module with another kind of reader, such as FHIR, answers first with its own handler. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class LockedPage {

    private final Pages pages;

    LockedPage(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView say(Locked locked, HttpServletRequest request, Locale locale) {
        var page = pages.of(request, locale);
        var mayRead = Viewer.current()
                .filter(viewer -> viewer.may(SafeguardsAccess.READ))
                .isPresent();
        return new ModelAndView(
                "safeguards/locked",
                Map.of(
                        "page",
                        page,
                        "purpose",
                        locked.purpose(),
                        "missing",
                        locked.missing(),
                        "register",
                        mayRead ? "/processing" : "/register"),
                HttpStatus.LOCKED);
    }
}
