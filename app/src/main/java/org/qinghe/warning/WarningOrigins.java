package org.qinghe.warning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.web.Words;
import org.qinghe.work.ResponseOrigin;
import org.qinghe.work.ResponseOrigins;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lets a response to a warning be planned before it is started. */
@Component
class WarningOrigins implements ResponseOrigins {

    private final Warnings warnings;
    private final Indicators indicators;
    private final Places places;
    private final MessageSource messages;

    WarningOrigins(Warnings warnings, Indicators indicators, Places places, MessageSource messages) {
        this.warnings = warnings;
        this.indicators = indicators;
        this.places = places;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return WarningPage.ORIGIN;
    }

    @Override
    public Optional<ResponseOrigin> find(UUID id) {
        return warnings.find(id)
                .filter(warning -> Visible.to(Viewer.required(), places).includes(warning.area()))
                .map(this::origin);
    }

    private ResponseOrigin origin(Warning warning) {
        var words = new Words(messages, LocaleContextHolder.getLocale());
        var naming = Naming.of(List.of(warning), indicators, places, words);
        return new ResponseOrigin(
                kind(),
                warning.id(),
                "/warnings/" + warning.id(),
                words.t("warning.response.title", naming.area(warning), naming.indicator(warning.indicator())),
                Optional.of(warning.area()).filter(area -> !area.isEmpty()));
    }
}
