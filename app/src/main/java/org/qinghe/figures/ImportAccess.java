package org.qinghe.figures;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may bring in files. */
@Configuration(proxyBeanMethods = false)
class ImportAccess {

    static final String IMPORT = "figures.import";
    static final String INTAKES = "figures.intakes";
    static final String DHIS2 = "figures.dhis2";

    @Bean
    ModuleAccess figuresImportModuleAccess() {
        return new ModuleAccess(
                "figures",
                List.of(
                        Permission.of(IMPORT, StandardRole.COUNTY_OFFICE, StandardRole.SYSTEM_ADMINISTRATOR),
                        Permission.of(
                                INTAKES,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER,
                                StandardRole.SYSTEM_ADMINISTRATOR),
                        Permission.of(DHIS2, StandardRole.COUNTY_OFFICE, StandardRole.SYSTEM_ADMINISTRATOR)),
                List.of(
                        Route.get("/figures/import", IMPORT),
                        Route.post("/figures/import", IMPORT),
                        Route.get("/figures/import/{id}", INTAKES),
                        Route.get("/figures/import/{id}/problems.xlsx", INTAKES),
                        Route.get("/figures/dhis2", DHIS2),
                        Route.get("/figures/dataValueSets.json", DHIS2)));
    }

    @Bean
    NavItem figuresImportNavItem() {
        return new NavItem(Stage.FIGURES, 30, "figures.import", "/figures/import", IMPORT);
    }

    @Bean
    NavItem figuresDhis2NavItem() {
        return new NavItem(Stage.FIGURES, 90, "figures.dhis2", "/figures/dhis2", DHIS2);
    }
}
