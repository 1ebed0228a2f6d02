package org.qinghe.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qinghe.Qinghe;
import org.qinghe.access.Viewer;
import org.qinghe.browser.DemoInBrowser;
import org.qinghe.places.Places;
import org.qinghe.testing.FreshDatabase;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The fictional county answers on a port of its own, and a prefecture's installation, with another database and other keys, asks
 * it. The context is the one that the browser tests share.
 */
@DemoInBrowser
class TwoInstallationsTest {

    private static final String COUNTY = "990101";

    /** What is released: a count of an area in a period, and how it stands. */
    private static final String FIGURES = """
            select o.area || ' ' || o.period || ' ' || coalesce(o.value::text, '') || ' ' || o.status as figure
            from figures.observation o
            join figures.indicator i on i.number = o.indicator
            join figures.intake n on n.number = o.intake and n.kind = 'RELEASE'
            """;

    private final Viewer keeper = SignedIn.viewer(UUID.randomUUID(), "", CooperationAccess.KEEP);
    private final Viewer second = SignedIn.viewer(UUID.randomUUID(), "", CooperationAccess.KEEP);

    @LocalServerPort
    int port;

    @Autowired
    Places places;

    @Autowired
    OwnTables county;

    @Autowired
    JdbcClient countysDatabase;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPrefectureTakesOverWhatACountyReleasedAndNothingElseOfIt() {
        try (var prefecture = started()) {
            prefecture.getBean(Places.class).save(places.within(Places.EVERYWHERE));
            var fetching = prefecture.getBean(Fetching.class);
            var database = prefecture.getBean(JdbcClient.class);
            SignedIn.now(keeper);

            var mistaken =
                    partner(prefecture, prefecture.getBean(OwnTables.class).publicKey());
            assertThat(fetching.fromAddress(mistaken, keeper)).isEqualTo(Outcome.refused("notSigned"));
            assertThat(strings(database, FIGURES)).isEmpty();

            int released = countysDatabase
                    .sql("select count(*) from safeguards.release_decision where let_go")
                    .query(Integer.class)
                    .single();
            assertThat(released).isPositive();
            var partner = partner(prefecture, county.publicKey());
            assertThat(fetching.fromAddress(partner, keeper)).isEqualTo(Outcome.taken(released));
            assertThat(fetching.fromAddress(partner, keeper)).isEqualTo(Outcome.taken(0));

            assertThat(strings(database, FIGURES))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(strings(countysDatabase, FIGURES));
            assertThat(strings(database, "select count(*)::text from figures.intake where kind <> 'RELEASE'"))
                    .containsExactly("0");

            var gone = new Partner(
                    partner.id(),
                    "禾川县",
                    "",
                    COUNTY,
                    partner.contact(),
                    "http://localhost:1",
                    false,
                    partner.key(),
                    Optional.empty());
            assertThat(fetching.fromAddress(gone, keeper)).isEqualTo(Outcome.refused("unreachable"));
            assertThat(prefecture.getBean(TakenTable.class).latest(partner.id(), 1))
                    .singleElement()
                    .satisfies(fetch -> assertThat(fetch.message()).isEqualTo("cooperation.refused.unreachable"));
        }
    }

    private Partner partner(ConfigurableApplicationContext prefecture, String key) {
        var keeping = prefecture.getBean(PartnerKeeping.class);
        var table = prefecture.getBean(PartnerTable.class);
        var partner = new Partner(
                UUID.randomUUID(),
                "禾川县",
                "",
                COUNTY,
                "县禁毒办",
                "http://localhost:" + port,
                true,
                Optional.empty(),
                Optional.empty());
        keeping.add(partner, keeper);
        keeping.noteKey(partner, KeyUse.SIGNING, key, keeper);
        assertThat(keeping.confirmKey(partner, KeyUse.SIGNING, key, second)).isTrue();
        return table.find(partner.id()).orElseThrow();
    }

    private static List<String> strings(JdbcClient database, String sql) {
        return database.sql(sql).query(String.class).list();
    }

    private static ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Qinghe.class)
                .initializers(new FreshDatabase())
                .run("--qinghe.mode=test", "--server.port=0", "--server.shutdown=immediate");
    }
}
