package org.qinghe.care.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.qinghe.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A door is for whoever stands there alone. Where a worker is signed in in the same browser nothing opens, or the two could be
 * taken for each other: they are told to sign out first. Whoever is inside already may still leave.
 */
@ControllerAdvice
class WorkerAtTheDoor implements HandlerInterceptor {

    private final Pages pages;

    WorkerAtTheDoor(Pages pages) {
        this.pages = pages;
    }

    private static final class SignedIn extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Viewer.current().isPresent()) {
            throw new SignedIn();
        }
        return true;
    }

    @ExceptionHandler(SignedIn.class)
    ModelAndView say(HttpServletRequest request, Locale locale) {
        return new ModelAndView("care/door/signed-in", Map.of("page", pages.of(request, locale)), HttpStatus.CONFLICT);
    }
}
