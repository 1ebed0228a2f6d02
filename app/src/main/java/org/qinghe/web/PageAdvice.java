package org.qinghe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

@ControllerAdvice
class PageAdvice {

    private final Pages pages;

    PageAdvice(Pages pages) {
        this.pages = pages;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        return pages.of(request, locale);
    }
}
