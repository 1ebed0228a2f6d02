package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinghe.testing.FreshDatabase;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What several instances on one database rely on. */
@QingheTest
class SharedInstallationTest {

    @TempDir
    Path place;

    @Autowired
    JobLock lock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aDataFolderOfAnotherDatabaseIsRefusedAndTheRightOneIsTakenAgain() throws Exception {
        var right = new Installation(new DataFolder(place.resolve("right")));
        var wrong = new Installation(new DataFolder(place.resolve("wrong")));
        var address = FreshDatabase.make();
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            owner.createStatement().execute("create schema platform");
            owner.createStatement()
                    .execute(Files.readString(
                            Path.of("src/main/resources/db/migration/platform/V002__installation.sql")));
            right.claim(owner);
            right.claim(owner);
            assertThatThrownBy(() -> wrong.claim(owner))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("does not belong to this database");
        }
    }

    @Test
    void processesThatBeginTogetherAgreeOnOneSecretThatOnlyTheOwnerReads() throws Exception {
        var file = place.resolve("secret");
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> beginners = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(each ->
                            () -> KeptOnce.text(file, () -> UUID.randomUUID().toString()))
                    .toList();
            var read = threads.invokeAll(beginners).stream()
                    .map(each -> each.resultNow())
                    .distinct();
            assertThat(read).containsExactly(Files.readString(file));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(place)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aJobIsDoneByOneTransactionAtATime() {
        var outer = new TransactionTemplate(transactions);
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        outer.executeWithoutResult(status -> {
            assertThat(lock.tryTake("test.job")).isTrue();
            assertThat(apart.<Boolean>execute(inner -> lock.tryTake("test.job")))
                    .isFalse();
            assertThat(apart.<Boolean>execute(inner -> lock.tryTake("test.other")))
                    .isTrue();
        });
        assertThat(outer.<Boolean>execute(status -> lock.tryTake("test.job"))).isTrue();
    }
}
