package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.funds.Results;
import org.springframework.stereotype.Component;

/** Published totals as parts of a hundred; drafts are not in it, and of a unit that was judged twice the newest counts. */
@Component
class PublishedResults implements Results {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AssessmentTable table;

    PublishedResults(AssessmentTable table) {
        this.table = table;
    }

    @Override
    public Map<UUID, BigDecimal> scores(int year) {
        return table.published(Span.year(year)).stream()
                .collect(Collectors.toMap(
                        AssessmentTable.Published::unit,
                        each -> Points.share(HUNDRED, each.total(), each.fullMark())
                                .min(HUNDRED)
                                .max(BigDecimal.ZERO)));
    }
}
