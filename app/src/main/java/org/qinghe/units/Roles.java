package org.qinghe.units;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives permissions that the installation did not know yet to the roles they start with; what was changed since stays. */
@Component
class Roles {

    private final JdbcClient database;
    private final List<ModuleAccess> modules;

    Roles(JdbcClient database, List<ModuleAccess> modules) {
        this.database = database;
        this.modules = modules;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Transactional
    public void learnPermissions() {
        modules.stream().flatMap(module -> module.permissions().stream()).forEach(this::learn);
    }

    private void learn(Permission permission) {
        int fresh = database.sql("insert into units.permission (code) values (:code) on conflict do nothing")
                .param("code", permission.code())
                .update();
        if (fresh == 1) {
            database.sql("insert into units.role_permission (role, permission) select unnest(:roles), :code")
                    .param(
                            "roles",
                            permission.startsWith().stream().map(Enum::name).toArray(String[]::new))
                    .param("code", permission.code())
                    .update();
        }
    }
}
