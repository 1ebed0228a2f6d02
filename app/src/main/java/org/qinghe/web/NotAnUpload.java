package org.qinghe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Where a file is expected and the request carries none, the request is not right; nothing of ours went wrong. */
@ControllerAdvice
class NotAnUpload {

    private final Pages pages;

    NotAnUpload(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(MultipartException.class)
    ModelAndView say(HttpServletRequest request, Locale locale) {
        return new ModelAndView(
                "error",
                Map.of("page", pages.of(request, locale), "status", HttpStatus.BAD_REQUEST.value()),
                HttpStatus.BAD_REQUEST);
    }
}
