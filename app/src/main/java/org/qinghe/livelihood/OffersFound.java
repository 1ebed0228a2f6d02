package org.qinghe.livelihood;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is offered to anybody now. */
@Repository
class OffersFound implements SearchSource {

    private final JdbcClient database;
    private final Clock clock;

    OffersFound(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String message() {
        return "livelihood.offers";
    }

    @Override
    public String permission() {
        return LivelihoodAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return database.sql(Sought.among("""
                        select o.id::text as id, o.title_zh as zh, o.title_en as en, o.provider as detail_zh, o.provider as detail_en,
                               o.what_zh || ' ' || o.what_en || ' ' || o.provider as text, o.first_day as newest
                        from livelihood.offer o where %s
                        """.formatted(OfferList.OPEN.condition())))
                .param("left", sought.left())
                .param("right", sought.right())
                .param("today", LocalDate.now(clock))
                .query((row, index) -> Hit.of(row, "/offers/", words))
                .list();
    }
}
