package org.qinghe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Takes {@code ?lang=en} for this one page, without a cookie that would remember it. */
final class LanguageOfTheAddress implements HandlerInterceptor {

    private final FurtherLanguages further;

    LanguageOfTheAddress(FurtherLanguages further) {
        this.further = further;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = request.getParameter("lang");
        if (asked != null) {
            request.setAttribute(
                    CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME,
                    asked.startsWith("en")
                            ? Locale.ENGLISH
                            : further.named(asked).orElse(Locale.SIMPLIFIED_CHINESE));
        }
        return true;
    }
}
