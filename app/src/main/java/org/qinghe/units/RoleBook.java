package org.qinghe.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles of this installation, which permissions each carries, and which may not meet enforcement. */
@Repository
class RoleBook {

    private static final String ROLES = """
            select role.*, exists (select from units.care_role where care_role.code = role.code) as opens_care,
                   array(select permission from units.role_permission where role = role.code) as permissions,
                   (select count(*) from units.account_role where role = role.code) as holders
            from units.role as role
            """;

    private final JdbcClient database;

    RoleBook(JdbcClient database) {
        this.database = database;
    }

    List<Role> all() {
        return database.sql(ROLES + "order by role.place, role.code")
                .query(RoleBook::role)
                .list();
    }

    Optional<Role> find(String code) {
        return database.sql(ROLES + "where role.code = :code")
                .param("code", code)
                .query(RoleBook::role)
                .optional();
    }

    void save(String code, String nameZh, String nameEn, boolean care) {
        database.sql("""
                        insert into units.role (code, name_zh, name_en, care) values (:code, :nameZh, :nameEn, :care)
                        on conflict (code) do update
                        set name_zh = excluded.name_zh, name_en = excluded.name_en, care = excluded.care
                        """)
                .param("code", code)
                .param("nameZh", nameZh)
                .param("nameEn", nameEn)
                .param("care", care)
                .update();
    }

    void permit(String code, Collection<String> permissions) {
        database.sql("delete from units.role_permission where role = :code")
                .param("code", code)
                .update();
        database.sql("""
                        insert into units.role_permission (role, permission)
                        select :code, permission.code from units.permission where permission.code = any(:permissions)
                        """)
                .param("code", code)
                .param("permissions", permissions.toArray(String[]::new))
                .update();
    }

    /** Whether one of the permissions is never that of an account of public security. */
    boolean closedToEnforcement(Collection<String> permissions) {
        return database.sql("""
                        select exists (select from unnest(:permissions) permission where units.closed_to_enforcement(permission))
                        """)
                .param("permissions", permissions.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether one of the roles is closed to enforcement, since it opens care records or the trail. */
    boolean closedToEnforcementAmong(Collection<String> roles) {
        return database.sql("select exists (select from units.care_role where code = any(:roles))")
                .param("roles", roles.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody of the unit holds a role that is closed to enforcement. */
    boolean closedToEnforcementIn(UUID unit) {
        return database.sql("""
                        select exists (
                            select from units.account_role held
                            join units.care_role on care_role.code = held.role
                            join units.account on account.id = held.account
                            where account.unit = :unit)
                        """).param("unit", unit).query(Boolean.class).single();
    }

    /** Whether an account of a public-security unit holds the role. */
    boolean heldByEnforcement(String code) {
        return database.sql("""
                        select exists (
                            select from units.account_role held
                            join units.account on account.id = held.account
                            join units.unit on unit.id = account.unit
                            where held.role = :code and unit.kind = 'PUBLIC_SECURITY')
                        """).param("code", code).query(Boolean.class).single();
    }

    private static Role role(ResultSet row, int index) throws SQLException {
        return new Role(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBoolean("opens_care"),
                Set.of((String[]) row.getArray("permissions").getArray()),
                row.getLong("holders"));
    }
}
