package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class AccountPagesTest {

    private static final String PASSWORD = "three words together";
    private static final Pattern SHOWN = Pattern.compile("id=\"first-password\">([^<]+)<");

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    AccountKeeping keeping;

    @Autowired
    RoleKeeping roles;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    String name;
    Unit bureau;
    Viewer administrator;

    @BeforeEach
    void anAdministratorAndABureau() {
        name = "n" + UUID.randomUUID().toString().substring(0, 8);
        bureau = units.save("u-" + name, "局" + name, "Bureau " + name, Unit.Kind.BUREAU, "nowhere");
        administrator = SignedIn.viewer(bureau.id(), "", UnitsAccess.ACCOUNTS);
        colleagues.open(bureau.id(), "a" + name, "管理员", PASSWORD, false, List.of(StandardRole.SYSTEM_ADMINISTRATOR));
    }

    @Test
    void anAccountIsOpenedWithAPasswordThatIsShownOnceAndChangedFirst() throws Exception {
        var page = web.perform(open(name, bureau, "UNIT_REPORTER").param("email", name + "@county.test"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var shown = SHOWN.matcher(page);
        assertThat(shown.find()).isTrue();
        var account = accounts.findBySignInName(name).orElseThrow();
        web.perform(by(get("/accounts/" + account.id())))
                .andExpect(content().string(not(containsString(shown.group(1)))));
        var session = signIn(shown.group(1));
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/account/password"));
        assertThat(trail(account)).contains("units.accountOpened", "units.accountRead", "units.signedIn");
        assertThat(database.sql(
                                "select count(*) from safeguards.audit_entry where details like '%' || :password || '%'")
                        .param("password", shown.group(1))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsMissingOrTakenIsSaidBesideTheField() throws Exception {
        somebody(StandardRole.UNIT_REPORTER);
        web.perform(open(name.toUpperCase(), bureau, "UNIT_REPORTER"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这个账号已被使用")));
        web.perform(by(post("/accounts")).param("signInName", "a b"))
                .andExpect(content().string(containsString("id=\"e-signInName\"")))
                .andExpect(content().string(containsString("id=\"e-name\"")))
                .andExpect(content().string(containsString("请选择单位")))
                .andExpect(content().string(containsString("请至少选择一个角色")));
        web.perform(open("x" + name, bureau, "NO_SUCH_ROLE"))
                .andExpect(content().string(containsString("请至少选择一个角色")));
        assertThat(accounts.findBySignInName("x" + name)).isEmpty();
    }

    @Test
    void theListIsSearchedFilteredAndHandedOutAsAWorkbookAndReadingItIsRecorded() throws Exception {
        somebody(StandardRole.INSPECTOR);
        web.perform(by(get("/accounts").param("words", name)))
                .andExpect(content().string(containsString("测试员" + name)));
        web.perform(by(get("/accounts").param("words", name).param("role", "AUDITOR")))
                .andExpect(content().string(containsString("没有符合条件的账号")));
        web.perform(by(get("/accounts").param("words", name).param("standing", "DISABLED")))
                .andExpect(content().string(containsString("没有符合条件的账号")));
        web.perform(by(get("/accounts").param("words", name + "%")))
                .andExpect(content().string(containsString("没有符合条件的账号")));
        var file = web.perform(by(get("/accounts.xlsx").param("words", "测试员" + name)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("督查员");
        }
        assertThat(database.sql("select action from safeguards.audit_entry where details like '%' || :name || '%'")
                        .param("name", name)
                        .query(String.class)
                        .list())
                .contains("units.accountsRead", "units.accountsExported");
    }

    @Test
    void aDisabledAccountIsOutAtItsNextRequestAndBackWhenEnabled() throws Exception {
        var account = somebody(StandardRole.UNIT_REPORTER);
        var session = signIn(PASSWORD);
        web.perform(get("/").cookie(session)).andExpect(status().isOk());
        web.perform(by(post("/accounts/" + account.id() + "/disable"))).andExpect(status().is3xxRedirection());
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
        web.perform(formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andExpect(unauthenticated());
        web.perform(by(post("/accounts/" + account.id() + "/enable")));
        web.perform(formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andExpect(authenticated());
        assertThat(trail(account)).contains("units.accountDisabled", "units.accountEnabled");
    }

    @Test
    void anAccountDisabledBehindThePagesIsOutAtOnceToo() throws Exception {
        var account = somebody(StandardRole.UNIT_REPORTER);
        var session = signIn(PASSWORD);
        accounts.disable(account.id(), true);
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in?ended"));
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aChangedRoleCountsAtTheNextRequest() throws Exception {
        var account = somebody(StandardRole.AUDITOR);
        var session = signIn(PASSWORD);
        web.perform(get("/audit").cookie(session)).andExpect(status().isOk());
        web.perform(change(account, bureau, "UNIT_REPORTER")).andExpect(status().is3xxRedirection());
        web.perform(get("/audit").cookie(session)).andExpect(status().isForbidden());
        web.perform(change(account, bureau, "AUDITOR", "UNIT_REPORTER"));
        web.perform(get("/audit").cookie(session)).andExpect(status().isOk());
        assertThat(trail(account)).contains("units.accountChanged");
    }

    @Test
    void aResetPasswordEndsEverySignInAndMustBeChanged() throws Exception {
        var account = somebody(StandardRole.UNIT_REPORTER);
        var session = signIn(PASSWORD);
        var page = web.perform(by(post("/accounts/" + account.id() + "/password")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
        web.perform(formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andExpect(unauthenticated());
        var shown = SHOWN.matcher(page);
        assertThat(shown.find()).isTrue();
        web.perform(get("/").cookie(signIn(shown.group(1)))).andExpect(redirectedUrl("/account/password"));
        assertThat(trail(account)).contains("units.passwordReset");
    }

    @Test
    void aLockedAccountIsUnlockedAndAllSignInsAreEnded() throws Exception {
        var account = somebody(StandardRole.UNIT_REPORTER);
        var session = signIn(PASSWORD);
        for (int i = 0; i < 5; i++) {
            web.perform(formLogin("/sign-in").userParameter("name").user(name).password("wrong"));
        }
        web.perform(by(get("/accounts/" + account.id()))).andExpect(content().string(containsString("已锁定")));
        web.perform(by(post("/accounts/" + account.id() + "/unlock")));
        web.perform(formLogin("/sign-in").userParameter("name").user(name).password(PASSWORD))
                .andExpect(authenticated());
        web.perform(by(post("/accounts/" + account.id() + "/sign-out")));
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
        assertThat(trail(account)).contains("units.accountUnlocked", "units.signedOutEverywhere");
    }

    @Test
    void nobodyDisablesThemselvesOrTheLastWhoCanOpenAccounts() {
        var own = somebody(StandardRole.SYSTEM_ADMINISTRATOR);
        assertThatThrownBy(() -> keeping.disable(own, own.id())).hasMessage("units.refused.ownAccount");
        transaction.executeWithoutResult(onlyForThisTest -> {
            onlyForThisTest.setRollbackOnly();
            database.sql("update units.account set disabled = true where id <> :own")
                    .param("own", own.id())
                    .update();
            assertThatThrownBy(() -> keeping.change(own.id(), form(own, bureau, "AUDITOR")))
                    .hasMessage("units.refused.lastKey");
            accounts.give(own.id(), List.of("SYSTEM_ADMINISTRATOR"));
            assertThatThrownBy(() -> roles.save("SYSTEM_ADMINISTRATOR", "系统管理员", "Administrator", false, List.of()))
                    .hasMessage("units.refused.lastKey");
            assertThatThrownBy(() -> keeping.disable(own, UUID.randomUUID())).hasMessage("units.refused.lastKey");
        });
    }

    @Test
    void enforcementNeverHoldsACareRoleAndIsToldSo() throws Exception {
        roles.save("CARE_" + name.toUpperCase(), "康复", "Care", true, List.of());
        var care = "CARE_" + name.toUpperCase();
        var police = units.save("p-" + name, "公安局", "Police", Unit.Kind.PUBLIC_SECURITY, "nowhere");
        web.perform(open(name, police, care)).andExpect(content().string(containsString("公安机关的账号不能担任康复服务角色")));
        assertThat(accounts.findBySignInName(name)).isEmpty();
        var account = somebody(StandardRole.UNIT_REPORTER);
        web.perform(change(account, bureau, care)).andExpect(redirectedUrl("/accounts/" + account.id()));
        web.perform(change(account, police, care)).andExpect(content().string(containsString("公安机关的账号不能担任康复服务角色")));
        web.perform(change(account, police, "UNIT_REPORTER")).andExpect(redirectedUrl("/accounts/" + account.id()));
        assertThat(accounts.roles(account.id())).containsExactly("UNIT_REPORTER");
    }

    @Test
    void theDatabaseItselfRefusesEnforcementACareRoleHoweverItIsTried() {
        var police = units.save("p-" + name, "公安局", "Police", Unit.Kind.PUBLIC_SECURITY, "nowhere");
        var care = "CARE_" + name.toUpperCase();
        var plain = "PLAIN_" + name.toUpperCase();
        roles.save(care, "康复", "Care", true, List.of());
        roles.save(plain, "普通", "Plain", false, List.of());
        var officer = colleagues.open(police.id(), "p" + name, "民警", PASSWORD, false, List.of());
        var counsellor = colleagues.open(bureau.id(), "c" + name, "咨询师", PASSWORD, false, List.of());
        accounts.give(officer, List.of(plain));
        accounts.give(counsellor, List.of(care));
        database.sql("insert into units.permission (code) values ('care.test') on conflict do nothing")
                .update();
        refused("insert into units.account_role (account, role) values ('%s', '%s')".formatted(officer, care));
        refused("update units.account_role set role = '%s' where account = '%s'".formatted(care, officer));
        refused("update units.account set unit = '%s' where id = '%s'".formatted(police.id(), counsellor));
        refused("update units.unit set kind = 'PUBLIC_SECURITY' where id = '%s'".formatted(bureau.id()));
        refused("update units.role set care = true where code = '%s'".formatted(plain));
        refused("insert into units.role_permission (role, permission) values ('%s', 'care.test')".formatted(plain));
        for (var closed : List.of("care.test", "safeguards.audit")) {
            assertThatThrownBy(() -> roles.save(plain, "普通", "Plain", false, List.of(closed)))
                    .hasMessage("units.refused.roleHeldByEnforcement");
        }
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> database.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("public-security unit cannot hold a care role");
    }

    private Account somebody(StandardRole role) {
        colleagues.open(bureau.id(), name, "测试员" + name, PASSWORD, false, List.of(role));
        return accounts.findBySignInName(name).orElseThrow();
    }

    private Cookie signIn(String password) throws Exception {
        return Objects.requireNonNull(web.perform(
                        formLogin("/sign-in").userParameter("name").user(name).password(password))
                .andExpect(authenticated())
                .andReturn()
                .getResponse()
                .getCookie("qinghe"));
    }

    private MockHttpServletRequestBuilder open(String signInName, Unit unit, String... roles) {
        return by(post("/accounts"))
                .param("signInName", signInName)
                .param("name", "测试员" + name)
                .param("unit", unit.id().toString())
                .param("roles", roles);
    }

    private MockHttpServletRequestBuilder change(Account account, Unit unit, String... roles) {
        return by(post("/accounts/" + account.id()))
                .param("name", account.name())
                .param("unit", unit.id().toString())
                .param("roles", roles);
    }

    private MockHttpServletRequestBuilder by(MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(administrator)).with(csrf());
    }

    private static AccountForm form(Account account, Unit unit, String role) {
        return new AccountForm(account.signInName(), account.name(), unit.id().toString(), "", java.util.Set.of(role));
    }

    private List<String> trail(Account account) {
        return database.sql("select action from safeguards.audit_entry where subject = :subject")
                .param("subject", "account/" + account.id())
                .query(String.class)
                .list();
    }
}
