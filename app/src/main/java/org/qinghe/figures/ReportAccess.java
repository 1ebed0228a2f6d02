package org.qinghe.figures;

import static org.qinghe.access.StandardRole.COUNTY_OFFICE;
import static org.qinghe.access.StandardRole.INSPECTOR;
import static org.qinghe.access.StandardRole.SYSTEM_ADMINISTRATOR;
import static org.qinghe.access.StandardRole.UNIT_LEADER;
import static org.qinghe.access.StandardRole.UNIT_REPORTER;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see, fill in and judge reports, and who makes the forms. */
@Configuration(proxyBeanMethods = false)
class ReportAccess {

    static final String REPORTS = "figures.reports";
    static final String REPORT = "figures.report";
    static final String JUDGE = "figures.judge";
    static final String FORMS = "figures.forms";

    private static final String ONE = "/figures/reports/{form}/{unit}/{period}";

    @Bean
    ModuleAccess figuresReportModuleAccess() {
        return new ModuleAccess(
                "figures",
                List.of(
                        Permission.of(REPORTS, COUNTY_OFFICE, UNIT_LEADER, UNIT_REPORTER, INSPECTOR),
                        Permission.of(REPORT, COUNTY_OFFICE, UNIT_LEADER, UNIT_REPORTER),
                        Permission.of(JUDGE, COUNTY_OFFICE),
                        Permission.of(FORMS, COUNTY_OFFICE, SYSTEM_ADMINISTRATOR)),
                List.of(
                        Route.get("/figures/reports", REPORTS),
                        Route.get(ONE, REPORTS),
                        Route.get("/figures/history", REPORTS),
                        Route.post(ONE, REPORT),
                        Route.get(ONE + "/template.xlsx", REPORT),
                        Route.post(ONE + "/upload", REPORT),
                        Route.get("/figures/received", JUDGE),
                        Route.post(ONE + "/accept", JUDGE),
                        Route.post(ONE + "/return", JUDGE),
                        Route.get("/figures/forms", FORMS),
                        Route.get("/figures/forms/new", FORMS),
                        Route.post("/figures/forms", FORMS),
                        Route.get("/figures/forms/{form}", FORMS),
                        Route.post("/figures/forms/{form}/assign", FORMS),
                        Route.post("/figures/forms/{form}/dismiss", FORMS)));
    }

    @Bean
    NavItem figuresReportsNavItem() {
        return new NavItem(Stage.FIGURES, 10, "figures.reports", "/figures/reports", REPORTS);
    }

    @Bean
    NavItem figuresReceivedNavItem() {
        return new NavItem(Stage.FIGURES, 20, "figures.received", "/figures/received", JUDGE);
    }

    @Bean
    NavItem figuresFormsNavItem() {
        return new NavItem(Stage.FIGURES, 40, "figures.forms", "/figures/forms", FORMS);
    }
}
