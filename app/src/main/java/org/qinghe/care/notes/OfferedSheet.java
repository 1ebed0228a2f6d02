package org.qinghe.care.notes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.livelihood.Offer;
import org.qinghe.livelihood.OpenOffers;
import org.springframework.stereotype.Component;

/** Begins a sheet of job support with an offer that the person chose, so that nobody types it again. */
@Component
class OfferedSheet {

    private final OpenOffers offers;

    OfferedSheet(OpenOffers offers) {
        this.offers = offers;
    }

    /** An empty sheet where no offer is given, where it is not open any more, or where the sheet is another one. */
    SheetForm fresh(Sheet sheet, LocalDate today, Optional<UUID> chosen) {
        return chosen.filter(offer -> sheet == Sheet.JOB_SUPPORT)
                .flatMap(offers::find)
                .map(offer -> of(offer, today))
                .orElseGet(() -> SheetForm.fresh(sheet, today));
    }

    private static SheetForm of(Offer offer, LocalDate today) {
        return new SheetForm(
                Sheet.JOB_SUPPORT,
                today.toString(),
                Map.of(
                        "form", form(offer.kind()),
                        "what", offer.title().chinese(),
                        "where", offer.provider(),
                        "standing", "SOUGHT",
                        "note", offer.apply()));
    }

    private static String form(Offer.Kind kind) {
        return switch (kind) {
            case JOB -> "PLACEMENT";
            case TRAINING -> "COURSE";
            case START_UP -> "START_UP";
            case ASSISTANCE, AWAY -> "";
        };
    }
}
