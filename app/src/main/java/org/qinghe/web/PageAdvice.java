package org.qinghe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

@ControllerAdvice
class PageAdvice {

    private final MessageSource messages;
    private final List<NavItem> items;
    private final FictionalCounty fictional;

    PageAdvice(MessageSource messages, List<NavItem> items, FictionalCounty fictional) {
        this.messages = messages;
        this.items = items.stream()
                .sorted(Comparator.comparing(NavItem::stage).thenComparing(NavItem::order))
                .toList();
        this.fictional = fictional;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        var viewer = Viewer.current();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                new Words(messages, locale),
                viewer,
                menuOf(viewer),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                noticeOf(request),
                fictional.shown());
    }

    private List<NavItem> menuOf(Optional<Viewer> viewer) {
        return viewer.map(someone -> items.stream()
                        .filter(item -> someone.may(item.permission()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Notice> noticeOf(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? Optional.empty() : Optional.ofNullable((Notice) flash.get(Notice.ATTRIBUTE));
    }
}
