package org.qinghe.figures.situation;

import java.util.List;
import java.util.Optional;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Period;
import org.qinghe.web.Paging;

/**
 * What the page of an indicator shows.
 *
 * @param indicator the indicator
 * @param scope the area
 * @param now how it stands in the chosen period; none where nothing was reported yet
 * @param chart the trend as chart options
 * @param rows the periods of this page of the table, the newest first
 * @param paging which page of the table
 * @param parts the areas directly below
 * @param order how they are ordered
 * @param map the same on a map
 * @param caveats what a reader must know
 * @param choices the periods one can choose, the newest first
 */
public record IndicatorView(
        Indicator indicator,
        Scope scope,
        Optional<Standing> now,
        Optional<String> chart,
        List<Standing> rows,
        Paging paging,
        List<Part> parts,
        PartOrder order,
        Optional<SituationMap> map,
        List<DataCaveats.Caveat> caveats,
        List<Period> choices) {

    /** Whether any of the areas has a rate per 100,000 people. */
    public boolean rates() {
        return parts.stream().anyMatch(part -> part.perHundredThousand().isPresent());
    }

    public boolean enforcement() {
        return indicator.kind() == Indicator.Kind.ENFORCEMENT_TOTAL;
    }

    /** The address of this indicator in another area and period. */
    public String at(String area, String period) {
        return "/situation/" + indicator.id() + "?area=" + area + "&period=" + period;
    }
}
