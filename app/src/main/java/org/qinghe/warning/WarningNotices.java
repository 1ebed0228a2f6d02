package org.qinghe.warning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.notices.Audience;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Notices;
import org.qinghe.notices.Rhythm;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.units.Addressees;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who triage warnings of an area that there is a new one: what was counted and where, and never how many. */
@Component
class WarningNotices {

    static final NoticeKind RAISED = new NoticeKind("warning.raised", "/warnings", Rhythm.AT_ONCE, true);

    private final Notices notices;
    private final Warnings warnings;
    private final Indicators indicators;
    private final Places places;
    private final Units units;
    private final Addressees addressees;

    WarningNotices(
            Notices notices,
            Warnings warnings,
            Indicators indicators,
            Places places,
            Units units,
            Addressees addressees) {
        this.notices = notices;
        this.warnings = warnings;
        this.indicators = indicators;
        this.places = places;
        this.units = units;
        this.addressees = addressees;
    }

    @Bean
    static ModuleNotices warningModuleNotices() {
        return new ModuleNotices("warning", List.of(RAISED));
    }

    /** One that was decided on meanwhile, or whose figures were corrected, is nothing to tell any more. */
    @ApplicationModuleListener
    void on(WarningRaised raised) {
        warnings.find(raised.warning())
                .filter(warning -> warning.state() == Warning.State.NEW && !warning.lapsed())
                .ifPresent(this::tell);
    }

    private void tell(Warning warning) {
        var notice = new NewNotice(
                RAISED,
                warning.id().toString(),
                indicator(warning.indicator()).map(Indicator::nameZh).orElse("") + " · "
                        + area(warning.area()).map(Area::nameZh).orElse("全部地区"),
                indicator(warning.indicator()).map(Indicator::nameEn).orElse("") + " · "
                        + area(warning.area()).map(Area::nameEn).orElse("all areas"),
                Optional.empty(),
                "");
        for (var unit :
                units.findAll(addressees.unitsThatMay(WarningAccess.TRIAGE)).values()) {
            if (covers(unit.area(), warning.area())) {
                notices.tell(notice, Audience.those(unit.id(), WarningAccess.TRIAGE));
            }
        }
    }

    void settle(UUID warning) {
        notices.settle(warning.toString(), RAISED);
    }

    private Optional<Indicator> indicator(UUID id) {
        return indicators.all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Optional<Area> area(String code) {
        return code.isEmpty()
                ? Optional.empty()
                : places.findAll(List.of(code)).values().stream().findFirst();
    }

    private boolean covers(String own, String area) {
        return own.equals(Places.EVERYWHERE) || own.equals(area) || !area.isEmpty() && places.liesWithin(area, own);
    }
}
