package org.qinghe.care.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinghe.Qinghe;
import org.qinghe.access.Viewer;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.NotOpen;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Identity;
import org.qinghe.care.people.People;
import org.qinghe.database.Backup;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.qinghe.database.ErasedKeys;
import org.qinghe.database.PostgresServer;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** G8 on a whole installation of its own: its database, its keys, a backup, an erasure, and the old backup put back. */
class ForgettingInBackupsTest {

    @TempDir
    Path place;

    private final UUID unit = UUID.randomUUID();
    private final Viewer worker = SignedIn.viewer(unit, "", Purposes.WORK, Purposes.FIRST_CONTACT, Purposes.CARE);
    private final Viewer officer = SignedIn.viewer(UUID.randomUUID(), "", Purposes.ERASURE);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoWasForgottenStaysForgottenWhenAnOldBackupIsPutBackAndTheOthersStayReadable() throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        var backup = place.resolve("backup.tar.gz");
        var copy = new CareKeyFolder(place.resolve("second copy"));
        UUID forgotten;
        UUID other;
        UUID later;
        UUID partly;
        try (var application = started(folder)) {
            Lawful.everything(application.getBean(JdbcClient.class));
            forgotten = somebody(application);
            other = somebody(application);
            partly = somebody(application);
            spoken(application, partly);
            Backup.write(folder, PostgresServer.ofRunning(folder), backup);
            new CareKeyFolder(folder.careKeys()).mirrorTo(copy.root());
            later = somebody(application);
            erase(application, forgotten);
            counsellingIsOverAndErased(application, folder, partly);
        }

        var aside = Backup.restore(backup, folder, true).orElseThrow();
        assertThat(aside.resolve("care-keys"))
                .as("no copy of keys is left behind")
                .doesNotExist();
        var keys = new CareKeyFolder(folder.careKeys());
        assertThat(keys.file(forgotten)).doesNotExist();
        assertThat(keys.file(other)).exists();
        assertThat(keys.file(later)).as("made after the backup").exists();

        try (var application = started(folder)) {
            theRowsAreBackAndNothingInThemOpens(application, folder, forgotten, other);
            assertThat(alias(application, other)).isEqualTo("小禾");
            aSecondCopyThatIsOlderBringsNothingBack(application, keys, copy, forgotten);
            theErasedCategoryIsBackAndNothingInItOpensWhileTheRestIsReadable(application, folder, partly, copy);
            theEmptyShellsAreFoundAndErased(application, folder, forgotten, partly);
        }
    }

    private void theErasedCategoryIsBackAndNothingInItOpensWhileTheRestIsReadable(
            ConfigurableApplicationContext application, DataFolder folder, UUID person, CareKeyFolder copy) {
        var keys = new CareKeyFolder(folder.careKeys());
        assertThat(owner(folder)
                        .sql("select count(*) from care.entry where kind = 'SESSION' and client = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .as("the row is back")
                .isEqualTo(1);
        var category = owner(folder)
                .sql("select key from care.category_key where category = 'COUNSELLING' and client = ?")
                .param(person)
                .query(UUID.class)
                .single();
        assertThat(copy.file(person, category))
                .as("removed when it was brought up to date")
                .doesNotExist();
        assertThat(copy.file(person)).exists();
        SignedIn.now(worker);
        application.getBean(Gate.class).open(Purpose.CARE, room -> {
            var record = room.open(person, "read");
            var entries = application.getBean(Entries.class);
            assertThat(application.getBean(People.class).of(record).identity().alias())
                    .isEqualTo("小禾");
            assertThat(entries.of(record, Sheet.SESSION.kind()))
                    .as("nothing of it is shown")
                    .isEmpty();
            assertThat(entries.of(record, Sheet.SAFETY_PLAN.kind()))
                    .as("health was not erased")
                    .hasSize(1);
            assertThatThrownBy(() -> entries.add(record, Sheet.SESSION.kind(), Today.inTheCounty(), written()))
                    .as("nor written, before the erasure is confirmed")
                    .isInstanceOfSatisfying(
                            NotOpen.class, not -> assertThat(not.reason()).isEqualTo(NotOpen.Reason.FORGOTTEN));
            var sealed = room.sql("select id, sealed from care.entry where kind = 'SESSION' and client = ?")
                    .param(person)
                    .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getBytes("sealed")))
                    .single();
            assertThatThrownBy(() -> record.unsealed(
                            DataCategory.HEALTH, "entry/" + sealed.getKey(), sealed.getValue(), Written.class))
                    .as("with any key there is")
                    .isInstanceOf(IllegalStateException.class);
            return true;
        });
    }

    private void counsellingIsOverAndErased(
            ConfigurableApplicationContext application, DataFolder folder, UUID person) {
        owner(folder)
                .sql("update care.client set state = 'CLOSED', closed_on = current_date - 400 where id = ?")
                .param(person)
                .update();
        SignedIn.now(SignedIn.viewer(UUID.randomUUID(), "", Purposes.ERASURE));
        var gate = application.getBean(Gate.class);
        var proposals = application.getBean(Proposals.class);
        gate.keep(keeping -> proposals.proposeOverTime(
                keeping, Map.of(DataCategory.COUNSELLING, 12, DataCategory.CONTACT, 60), Today.inTheCounty()));
        gate.keep(proposals::putForward);
        var batch = gate.keep(proposals::batches).getFirst();
        assertThat(batch.parts())
                .extracting(Batch.Part::category)
                .containsExactly(Optional.of(DataCategory.COUNSELLING));
        SignedIn.now(officer);
        var chosen = gate.keep(
                keeping -> proposals.ofBatch(keeping, batch.proposedBy().orElseThrow()));
        assertThat(application.getBean(Erasing.class).approve(chosen)).isEqualTo(1);
    }

    private void spoken(ConfigurableApplicationContext application, UUID person) {
        SignedIn.now(worker);
        application.getBean(Gate.class).open(Purpose.CARE, room -> {
            var record = room.open(person, "write");
            var entries = application.getBean(Entries.class);
            entries.add(record, Sheet.SESSION.kind(), Today.inTheCounty(), written());
            return entries.add(record, Sheet.SAFETY_PLAN.kind(), Today.inTheCounty(), written());
        });
    }

    private static Written written() {
        return new Written(Map.of("topic", "家里的事"));
    }

    private void theRowsAreBackAndNothingInThemOpens(
            ConfigurableApplicationContext application, DataFolder folder, UUID forgotten, UUID other)
            throws Exception {
        var sealed = owner(folder)
                .sql("select sealed from care.client where id = ?")
                .param(forgotten)
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("小禾");
        SignedIn.now(worker);
        var gate = application.getBean(Gate.class);
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> room.open(forgotten, "read")))
                .isInstanceOfSatisfying(
                        NotOpen.class, not -> assertThat(not.reason()).isEqualTo(NotOpen.Reason.FORGOTTEN));
        assertThatThrownBy(() -> gate.open(
                        Purpose.CARE, room -> room.open(other, "read").unsealed("client", sealed, Identity.class)))
                .as("with any key there is")
                .isInstanceOf(IllegalStateException.class);
        MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .build()
                .perform(get("/care/" + forgotten).param("for", "CARE").with(SignedIn.as(worker)))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("记录已经销毁")));
    }

    private static void aSecondCopyThatIsOlderBringsNothingBack(
            ConfigurableApplicationContext application, CareKeyFolder keys, CareKeyFolder copy, UUID forgotten)
            throws Exception {
        assertThat(copy.file(forgotten)).exists();
        var brought = keys.bringFrom(
                copy.root(), application.getBean(ErasedKeys.class).named());
        assertThat(brought.refused()).as("of a person, and of a category").isEqualTo(2);
        assertThat(keys.file(forgotten)).doesNotExist();
        keys.mirrorTo(copy.root());
        assertThat(copy.file(forgotten)).doesNotExist();
    }

    private void theEmptyShellsAreFoundAndErased(
            ConfigurableApplicationContext application, DataFolder folder, UUID forgotten, UUID partly) {
        SecurityContextHolder.clearContext();
        application.getBean(RetentionNight.class).pass();
        SignedIn.now(officer);
        var gate = application.getBean(Gate.class);
        var found = gate.keep(keeping -> application.getBean(Proposals.class).each(keeping));
        assertThat(found).extracting(Proposal::basis).containsExactly(Basis.KEY_GONE, Basis.KEY_GONE);
        assertThat(found)
                .extracting(Proposal::category)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(DataCategory.COUNSELLING));
        assertThat(application
                        .getBean(Erasing.class)
                        .approve(found.stream().map(Proposal::id).toList()))
                .isEqualTo(2);
        assertThat(application.getBean(ErasedKeys.class).named()).hasSize(2).contains(CareKeyFolder.named(forgotten));
        assertThat(owner(folder)
                        .sql("select string_agg(kind, ' ') from care.entry where client = ?")
                        .param(partly)
                        .query(String.class)
                        .single())
                .isEqualTo("SAFETY_PLAN");
    }

    private void erase(ConfigurableApplicationContext application, UUID person) {
        SignedIn.now(worker);
        var gate = application.getBean(Gate.class);
        gate.open(Purpose.FIRST_CONTACT, room -> {
            application.getBean(ErasureRequests.class).ask(room, person, Consent.Way.PAPER);
            return true;
        });
        SignedIn.now(officer);
        var asked = gate.keep(keeping -> application.getBean(Proposals.class).each(keeping));
        assertThat(application
                        .getBean(Erasing.class)
                        .approve(asked.stream().map(Proposal::id).toList()))
                .isEqualTo(1);
    }

    private String alias(ConfigurableApplicationContext application, UUID person) {
        SignedIn.now(worker);
        return application
                .getBean(Gate.class)
                .open(
                        Purpose.CARE,
                        room -> application
                                .getBean(People.class)
                                .of(room.open(person, "read"))
                                .identity()
                                .alias());
    }

    private UUID somebody(ConfigurableApplicationContext application) {
        return application
                .getAutowireCapableBeanFactory()
                .createBean(InCare.class)
                .with(worker, true, Purpose.CARE);
    }

    private static ConfigurableApplicationContext started(DataFolder folder) {
        return new SpringApplicationBuilder(Qinghe.class)
                .run(
                        "--qinghe.data=" + folder.root(),
                        "--qinghe.mode=test",
                        "--server.port=0",
                        "--server.address=127.0.0.1");
    }

    private static JdbcClient owner(DataFolder folder) {
        var address = PostgresServer.ofRunning(folder);
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.owner(), address.password()));
    }
}
