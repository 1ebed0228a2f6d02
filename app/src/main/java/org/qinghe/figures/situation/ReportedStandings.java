package org.qinghe.figures.situation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.qinghe.figures.DoubtfulFigures;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.figures.Standings;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

@Component
class ReportedStandings implements Standings {

    private final Tracks tracks;
    private final Indicators indicators;
    private final DoubtfulFigures doubtful;
    private final Places places;

    ReportedStandings(Tracks tracks, Indicators indicators, DoubtfulFigures doubtful, Places places) {
        this.tracks = tracks;
        this.indicators = indicators;
        this.doubtful = doubtful;
        this.places = places;
    }

    @Override
    public List<Stood> of(String area, Period period, Words words) {
        var within = places.within(area);
        var asked = indicators.inUse().stream()
                .filter(each -> each.frequency() == period.frequency())
                .map(each -> Overview.asked(each, period))
                .toList();
        var found = tracks.find(asked, Groups.whole(area, within));
        var doubts = doubtful.in(
                period,
                asked.stream().map(Tracks.Asked::indicator).toList(),
                within.stream().map(Area::code).toList());
        var saying = new Saying(words);
        return asked.stream()
                .map(each -> found.track(each.indicator(), area))
                .filter(track -> track.value(period).isPresent())
                .sorted(Comparator.comparing((Track track) ->
                                Overview.ORDER.indexOf(track.indicator().kind()))
                        .thenComparing(track -> track.indicator().code()))
                .map(track -> stood(
                        track, period, doubts.getOrDefault(track.indicator().id(), 0), saying))
                .toList();
    }

    private static Stood stood(Track track, Period period, int doubtful, Saying saying) {
        var standing = track.at(period);
        return new Stood(
                track.indicator(),
                period,
                standing.value().orElseThrow(),
                saying.change(standing.yearOnYear()),
                saying.change(standing.onPrevious()),
                standing.cumulative().value(),
                saying.change(standing.cumulativeYearOnYear()),
                doubtful,
                LongStream.rangeClosed(1 - Stood.COURSE, 0)
                        .mapToObj(back -> track.value(period.plus(back)).orElse(Double.NaN))
                        .toList());
    }
}
