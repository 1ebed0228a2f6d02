package org.qinghe.care.lock;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.qinghe.web.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says in words why a record does not open; the FHIR interface answers first with its own handler. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class NotOpenPage {

    private final Pages pages;

    NotOpenPage(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView say(NotOpen notOpen, HttpServletRequest request, Locale locale) {
        return new ModelAndView(
                "care/not-open",
                Map.of("page", pages.of(request, locale), "reason", notOpen.reason()),
                status(notOpen.reason()));
    }

    private static HttpStatus status(NotOpen.Reason reason) {
        return switch (reason) {
            case NOT_YOURS -> HttpStatus.NOT_FOUND;
            case NO_CONSENT -> HttpStatus.FORBIDDEN;
            case FORGOTTEN -> HttpStatus.GONE;
        };
    }
}
