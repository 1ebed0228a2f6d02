package org.qinghe.staff;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Rhythm;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffAccess {

    private static final String TRAININGS = "/staff/trainings";

    /** To see what is kept about oneself. */
    static final String OWN = "staff.own";
    /** To keep what those who work for one's own unit, and no other, learn, and to hold trainings in its name. */
    static final String KEEP = "staff.keep";

    static final NoticeKind CERTIFICATE_ENDS =
            new NoticeKind("staff.certificateEnds", "/staff/mine", Rhythm.DAILY, false);

    static final NoticeKind PUT_DOWN = new NoticeKind("staff.putDown", TRAININGS, Rhythm.DAILY, false);
    static final NoticeKind TRAINING_SOON = new NoticeKind("staff.trainingSoon", TRAININGS, Rhythm.DAILY, false);
    static final NoticeKind TRAINING_CANCELLED =
            new NoticeKind("staff.trainingCancelled", TRAININGS, Rhythm.AT_ONCE, false);

    @Bean
    ModuleAccess staffModuleAccess() {
        return new ModuleAccess(
                "staff",
                List.of(
                        Permission.ofEveryRole(OWN),
                        Permission.of(
                                KEEP,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER)),
                List.of(
                        Route.get("/staff/mine", OWN),
                        Route.get("/staff/trainings", OWN),
                        Route.get("/staff/trainings.xlsx", OWN),
                        Route.get("/staff/trainings/new", KEEP),
                        Route.post("/staff/trainings/new", KEEP),
                        Route.get("/staff/trainings/{id}", OWN),
                        Route.post("/staff/trainings/{id}/come", OWN),
                        Route.post("/staff/trainings/{id}/leave", OWN),
                        Route.post("/staff/trainings/{id}/workers", KEEP),
                        Route.post("/staff/trainings/{id}/workers/remove", KEEP),
                        Route.post("/staff/trainings/{id}/held", KEEP),
                        Route.post("/staff/trainings/{id}/cancel", KEEP),
                        Route.get("/staff/learning", KEEP),
                        Route.get("/staff/learning.xlsx", KEEP),
                        Route.get("/staff/certificates", KEEP),
                        Route.get("/staff/certificates.xlsx", KEEP),
                        Route.get("/staff/certificates/new", KEEP),
                        Route.post("/staff/certificates/new", KEEP),
                        Route.post("/staff/certificates/{id}/remove", KEEP)));
    }

    @Bean
    ModuleNotices staffNotices() {
        return new ModuleNotices("staff", List.of(CERTIFICATE_ENDS, PUT_DOWN, TRAINING_SOON, TRAINING_CANCELLED));
    }

    @Bean
    NavItem mineItem() {
        return new NavItem(Stage.STAFF, 10, "staff.mine", "/staff/mine", OWN);
    }

    @Bean
    NavItem trainingsItem() {
        return new NavItem(Stage.STAFF, 20, "staff.trainings", TRAININGS, OWN);
    }

    @Bean
    NavItem certificatesItem() {
        return new NavItem(Stage.STAFF, 30, "staff.certificates", "/staff/certificates", KEEP);
    }
}
