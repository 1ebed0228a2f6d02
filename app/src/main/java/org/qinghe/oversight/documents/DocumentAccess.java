package org.qinghe.oversight.documents;

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
class DocumentAccess {

    static final String READ = "oversight.documents";
    /** To issue documents and to change the templates they are written from. */
    static final String WRITE = "oversight.writeDocuments";

    @Bean
    ModuleAccess documentModuleAccess() {
        return new ModuleAccess(
                "oversight",
                List.of(
                        Permission.of(
                                READ,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.INSPECTOR,
                                StandardRole.AUDITOR),
                        Permission.of(WRITE, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.get("/documents", READ),
                        Route.get("/documents/new", WRITE),
                        Route.post("/documents/new", WRITE),
                        Route.get("/documents/new/docx", WRITE),
                        Route.get("/documents/templates", WRITE),
                        Route.get("/documents/templates/{kind}", WRITE),
                        Route.post("/documents/templates/{kind}", WRITE),
                        Route.get("/documents/templates/{kind}/{version}/docx", WRITE),
                        Route.post("/documents/templates/{kind}/{version}/again", WRITE),
                        Route.post("/documents/templates/{kind}/trial", WRITE),
                        Route.get("/documents/templates/{kind}/trial", WRITE),
                        Route.get("/documents/templates/{kind}/trial/docx", WRITE),
                        Route.post("/documents/templates/{kind}/trial/use", WRITE),
                        Route.post("/documents/templates/{kind}/trial/drop", WRITE),
                        Route.get("/documents/{id}", READ),
                        Route.get("/documents/{id}/docx", READ)));
    }

    @Bean
    NavItem documentsItem() {
        return new NavItem(Stage.INSPECTION, 90, "documents", "/documents", READ);
    }
}
