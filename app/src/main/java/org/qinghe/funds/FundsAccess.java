package org.qinghe.funds;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FundsAccess {

    static final String READ = "funds.read";
    /** To book commitments and spending on the lines of one's own unit. */
    static final String SPEND = "funds.spend";
    /** To enter sources and lines, to book on every line seen and to close a year. */
    static final String LEAD = "funds.lead";

    /** To decide an allocation that somebody else proposed. */
    static final String DECIDE = "funds.decide";

    @Bean
    ModuleAccess fundsModuleAccess() {
        return new ModuleAccess(
                "funds",
                List.of(
                        Permission.of(
                                READ,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER,
                                StandardRole.INSPECTOR,
                                StandardRole.AUDITOR),
                        Permission.of(
                                SPEND,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER),
                        Permission.of(LEAD, StandardRole.COUNTY_OFFICE),
                        Permission.of(DECIDE, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.get("/funds", READ),
                        Route.get("/funds.xlsx", READ),
                        Route.post("/funds/close", LEAD),
                        Route.get("/funds/sources/new", LEAD),
                        Route.post("/funds/sources/new", LEAD),
                        Route.get("/funds/lines", READ),
                        Route.get("/funds/lines.xlsx", READ),
                        Route.get("/funds/lines/new", LEAD),
                        Route.post("/funds/lines/new", LEAD),
                        Route.get("/funds/lines/import", LEAD),
                        Route.post("/funds/lines/import", LEAD),
                        Route.get("/funds/lines/import.xlsx", LEAD),
                        Route.get("/funds/lines/{id}", READ),
                        Route.get("/funds/lines/{id}/entries.xlsx", READ),
                        Route.get("/funds/lines/{id}/budget", LEAD),
                        Route.post("/funds/lines/{id}/budget", LEAD),
                        Route.get("/funds/lines/{id}/commitment", SPEND),
                        Route.post("/funds/lines/{id}/commitment", SPEND),
                        Route.get("/funds/lines/{id}/spending", SPEND),
                        Route.post("/funds/lines/{id}/spending", SPEND),
                        Route.get("/funds/entries/{id}", READ),
                        Route.post("/funds/entries/{id}/files", SPEND),
                        Route.get("/funds/files/{id}", READ),
                        Route.post("/funds/files/{id}/remove", SPEND),
                        Route.get("/funds/entries/{id}/correct", SPEND),
                        Route.post("/funds/entries/{id}/correct", SPEND),
                        Route.get("/funds/allocations", READ),
                        Route.get("/funds/allocations/new", LEAD),
                        Route.post("/funds/allocations/new", LEAD),
                        Route.get("/funds/allocations/{id}", READ),
                        Route.get("/funds/allocations/{id}.xlsx", READ),
                        Route.post("/funds/allocations/{id}/decide", DECIDE),
                        Route.post("/funds/allocations/{id}/withdraw", LEAD),
                        Route.get("/funds/results", READ),
                        Route.get("/funds/results.xlsx", READ),
                        Route.get("/funds/distances", READ),
                        Route.post("/funds/distances", LEAD)));
    }

    @Bean
    NavItem fundsItem() {
        return new NavItem(Stage.MONEY, 10, "funds.overview", "/funds", READ);
    }

    @Bean
    NavItem linesItem() {
        return new NavItem(Stage.MONEY, 20, "funds.lines", "/funds/lines", READ);
    }

    @Bean
    NavItem allocationsItem() {
        return new NavItem(Stage.MONEY, 30, "funds.allocations", "/funds/allocations", READ);
    }

    @Bean
    NavItem resultsItem() {
        return new NavItem(Stage.MONEY, 40, "funds.results", "/funds/results", READ);
    }

    @Bean
    NavItem distancesItem() {
        return new NavItem(Stage.MONEY, 50, "funds.distances", "/funds/distances", READ);
    }
}
