package org.qinghe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes what every template is given; controllers get it without asking, those that answer an exception ask here. */
@Component
public final class Pages {

    private final MessageSource messages;
    private final FurtherLanguages further;
    private final List<NavItem> items;
    private final List<HeaderCount> counts;
    private final FictionalCounty fictional;

    Pages(
            MessageSource messages,
            FurtherLanguages further,
            List<NavItem> items,
            List<HeaderCount> counts,
            FictionalCounty fictional) {
        this.messages = messages;
        this.further = further;
        this.counts = counts;
        this.items = items.stream()
                .sorted(Comparator.comparing(NavItem::stage).thenComparing(NavItem::order))
                .toList();
        this.fictional = fictional;
    }

    public Page of(HttpServletRequest request, Locale locale) {
        var viewer = Viewer.current();
        return new Page(
                new Words(messages, locale),
                viewer,
                menuOf(viewer),
                () -> countsFor(viewer),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                () -> Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName())),
                noticeOf(request),
                Stream.concat(Language.BOTH.stream(), further.all().stream()).toList(),
                fictional.shown());
    }

    private List<NavItem> menuOf(Optional<Viewer> viewer) {
        return viewer.map(someone -> items.stream()
                        .filter(item -> someone.may(item.permission()))
                        .toList())
                .orElse(List.of());
    }

    private List<Page.Counted> countsFor(Optional<Viewer> viewer) {
        return viewer.map(someone -> counts.stream()
                        .filter(each -> someone.may(each.permission()))
                        .map(each -> new Page.Counted(each.message(), each.path(), each.count(someone)))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Notice> noticeOf(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? Optional.empty() : Optional.ofNullable((Notice) flash.get(Notice.ATTRIBUTE));
    }
}
