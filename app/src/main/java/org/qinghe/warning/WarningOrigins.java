package org.qinghe.warning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;
import org.qinghe.work.ResponseOrigin;
import org.qinghe.work.ResponseOrigins;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets a response to a warning be planned before it is started. */
@Component
class WarningOrigins implements ResponseOrigins {

    static final String UNCONFIRMED = "warning.response.unconfirmed";

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
        return visible(id).map(this::of);
    }

    @Override
    public Optional<String> refusal(UUID id) {
        return visible(id).filter(warning -> !warning.confirmed()).map(warning -> UNCONFIRMED);
    }

    private Optional<Warning> visible(UUID id) {
        return warnings.find(id)
                .filter(warning -> Visible.to(Viewer.required(), places).includes(warning.area()));
    }

    /** The warning as what a response answers to. */
    ResponseOrigin of(Warning warning) {
        return new ResponseOrigin(
                kind(),
                warning.id(),
                "/warnings/" + warning.id(),
                Bilingual.saying(messages, words -> title(warning, words)),
                Optional.of(warning.area()).filter(area -> !area.isEmpty()));
    }

    private String title(Warning warning, Words words) {
        var naming = Naming.of(List.of(warning), indicators, places, words);
        return words.t("warning.response.title", naming.area(warning), naming.indicator(warning.indicator()));
    }
}
