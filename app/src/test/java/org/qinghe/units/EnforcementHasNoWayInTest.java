package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.StandardRole;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G5: whatever is tried, by the services or by statements of the general role, no account of public security opens care. */
@QingheTest
class EnforcementHasNoWayInTest {

    /** Those that open records, the one that decides with another that a record goes, and those that read who opened which. */
    private static final Set<StandardRole> OF_CARE = EnumSet.of(
            StandardRole.CARE_WORKER,
            StandardRole.COUNSELLOR,
            StandardRole.CLINICIAN,
            StandardRole.JOB_ADVISER,
            StandardRole.CARE_SUPERVISOR,
            StandardRole.AUDITOR,
            StandardRole.DATA_PROTECTION_OFFICER);

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcClient database;

    @Autowired
    List<ModuleAccess> modules;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    static Stream<StandardRole> rolesOfCare() {
        return OF_CARE.stream();
    }

    @ParameterizedTest
    @MethodSource("rolesOfCare")
    void noAccountOfPublicSecurityIsOpenedWithARoleOfCare(StandardRole role) {
        var police = unit(Unit.Kind.PUBLIC_SECURITY);
        assertThatThrownBy(() -> account(police, role)).hasStackTraceContaining("care role");
    }

    @ParameterizedTest
    @MethodSource("rolesOfCare")
    void noneIsGivenOneLaterAndNoHolderIsMovedThere(StandardRole role) {
        var police = unit(Unit.Kind.PUBLIC_SECURITY);
        var clinic = unit(Unit.Kind.CLINIC);
        var officer = account(police, StandardRole.UNIT_REPORTER);
        var worker = account(clinic, role);
        refused("insert into units.account_role (account, role) values (?, ?)", officer, role.name());
        refused("update units.account set unit = ? where id = ?", police.id(), worker);
        refused("update units.unit set kind = 'PUBLIC_SECURITY' where id = ? and ? <> ''", clinic.id(), "x");
    }

    @ParameterizedTest
    @EnumSource
    void noRoleThatAnOfficerHoldsIsEverGivenAPermissionOfCare(StandardRole role) {
        if (OF_CARE.contains(role)) {
            return;
        }
        account(unit(Unit.Kind.PUBLIC_SECURITY), role);
        for (var permission : permissionsOfCare()) {
            refused("insert into units.role_permission (role, permission) values (?, ?)", role.name(), permission);
        }
        refused("update units.role set care = true where code = ? and ? <> ''", role.name(), "x");
    }

    @Test
    void everyPermissionOfCareStartsWithRolesOfCareAlone() {
        var elsewhere = modules.stream()
                .flatMap(module -> module.permissions().stream())
                .filter(permission -> permission.code().startsWith("care."))
                .filter(permission -> !OF_CARE.containsAll(permission.startsWith()))
                .map(Permission::code);
        assertThat(permissionsOfCare()).hasSizeGreaterThan(5);
        assertThat(elsewhere).isEmpty();
    }

    private List<String> permissionsOfCare() {
        return modules.stream()
                .flatMap(module -> module.permissions().stream())
                .map(Permission::code)
                .filter(code -> code.startsWith("care.")
                        || Set.of("safeguards.erasure", "safeguards.careSystems", "safeguards.audit")
                                .contains(code))
                .toList();
    }

    private Unit unit(Unit.Kind kind) {
        return units.save(
                kind.name().charAt(0) + mark + UUID.randomUUID().toString().substring(0, 4),
                "单位",
                "Unit",
                kind,
                "nowhere");
    }

    private UUID account(Unit unit, StandardRole role) {
        var name = "e" + UUID.randomUUID().toString().substring(0, 12);
        return colleagues.open(unit.id(), name, "测试员", "three words together", false, List.of(role));
    }

    private void refused(String statement, Object... parameters) {
        assertThatThrownBy(() -> database.sql(statement).params(parameters).update())
                .as(statement)
                .hasStackTraceContaining("an account of a public-security unit cannot hold a care role");
    }
}
