package org.qinghe.care;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.StandardRole;
import org.qinghe.care.lock.Purposes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open records, and what for. The packages of care declare their routes themselves, guarded with these. */
@Configuration(proxyBeanMethods = false)
class CareAccess {

    @Bean
    ModuleAccess careModuleAccess() {
        return new ModuleAccess(
                "care",
                List.of(
                        Permission.of(
                                Purposes.WORK,
                                StandardRole.CARE_WORKER,
                                StandardRole.COUNSELLOR,
                                StandardRole.CLINICIAN,
                                StandardRole.JOB_ADVISER,
                                StandardRole.CARE_SUPERVISOR),
                        Permission.of(
                                Purposes.FIRST_CONTACT,
                                StandardRole.CARE_WORKER,
                                StandardRole.COUNSELLOR,
                                StandardRole.CLINICIAN,
                                StandardRole.CARE_SUPERVISOR),
                        Permission.of(
                                Purposes.CARE,
                                StandardRole.CARE_WORKER,
                                StandardRole.COUNSELLOR,
                                StandardRole.CLINICIAN),
                        Permission.of(Purposes.TREATMENT, StandardRole.CLINICIAN),
                        Permission.of(Purposes.JOB_SUPPORT, StandardRole.JOB_ADVISER, StandardRole.CARE_WORKER),
                        Permission.of(
                                Purposes.FOLLOW_UP,
                                StandardRole.CARE_WORKER,
                                StandardRole.COUNSELLOR,
                                StandardRole.CLINICIAN,
                                StandardRole.JOB_ADVISER),
                        Permission.of(
                                Purposes.HAND_OVER,
                                StandardRole.CARE_WORKER,
                                StandardRole.COUNSELLOR,
                                StandardRole.CLINICIAN),
                        Permission.of(Purposes.SUPERVISION, StandardRole.CARE_SUPERVISOR),
                        Permission.of(Purposes.EMERGENCY, StandardRole.CLINICIAN),
                        Permission.of(
                                Purposes.ERASURE, StandardRole.DATA_PROTECTION_OFFICER, StandardRole.CARE_SUPERVISOR),
                        Permission.of(
                                Purposes.SYSTEMS, StandardRole.DATA_PROTECTION_OFFICER, StandardRole.CARE_SUPERVISOR)),
                List.of());
    }
}
