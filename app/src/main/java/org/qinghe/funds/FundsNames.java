package org.qinghe.funds;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;

/** What the units and sources of a page are called, in the reader's language. */
public record FundsNames(Map<UUID, Unit> units, Map<UUID, Source> sources, Words words) {

    public String unit(UUID id) {
        return Optional.ofNullable(units.get(id))
                .map(unit -> words.name(unit.nameZh(), unit.nameEn()))
                .orElse(words.t("funds.unknown"));
    }

    public String source(UUID id) {
        return Optional.ofNullable(sources.get(id))
                .map(source -> source.name(words))
                .orElse(words.t("funds.unknown"));
    }

    public String payee(NewEntry entry) {
        return entry.payee()
                .map(payee -> switch (payee) {
                    case NewEntry.Payee.OfUnit(var unit) -> unit(unit);
                    case NewEntry.Payee.Supplier(var name) -> name;
                })
                .orElse("");
    }
}
