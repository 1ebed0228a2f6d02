package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@DisplayName("A database that starts before it is asked for")
class HeadStartTest {

    @TempDir
    Path folder;

    @Test
    void isNotLeftRunningWhereTheApplicationFailsBeforeItAsks() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Broken.class)
                        .web(WebApplicationType.NONE)
                        .run("--qinghe.data=" + folder))
                .hasMessageContaining("broken");

        assertThat(folder.resolve("postgresql/PG_VERSION")).as("it had begun").exists();
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
        assertThat(PostgresServer.isRunningOn(new DataFolder(folder))).isFalse();
    }

    @Test
    void isRefusedInOneSentenceWhereTheFolderIsInUse() {
        try (var _ = PostgresServer.start(new DataFolder(folder))) {
            assertThatThrownBy(
                            () -> StartingDatabase.own(new DataFolder(folder)).take())
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("the data folder " + folder + " cannot be used");
        }
    }

    @Configuration
    static class Broken {
        @Bean
        static BeanFactoryPostProcessor broken() {
            return beans -> {
                throw new IllegalStateException("broken");
            };
        }
    }
}
