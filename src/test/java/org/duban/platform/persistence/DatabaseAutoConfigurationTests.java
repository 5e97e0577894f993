package org.duban.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duban.support.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which database a context gets, and for how long. */
class DatabaseAutoConfigurationTests {

    @TempDir
    private Path directory;

    private ApplicationContextRunner contexts() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DatabaseAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class))
                .withPropertyValues("duban.data-dir=" + directory);
    }

    @Test
    void startsItsOwnWithoutAnAddressAndStopsItAfterItsLastUser() {
        contexts()
                .withBean(LastWord.class)
                .withPropertyValues("spring.datasource.url=")
                .run(context -> assertThat(context.getBean(JdbcClient.class)
                                .sql("select current_user || '@' || current_database()")
                                .query(String.class)
                                .single())
                        .isEqualTo("duban@duban"));

        assertThat(LastWord.SAID).containsExactly(7);
        assertThat(directory.resolve("postgresql/data/PG_VERSION")).exists();
        assertThat(directory.resolve("postgresql/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void usesTheDatabaseThatIsNamed() {
        TestPostgres postgres = TestPostgres.shared();

        contexts()
                .withPropertyValues(
                        "spring.datasource.url=" + postgres.createDatabase(),
                        "spring.datasource.username=" + postgres.username(),
                        "spring.datasource.password=" + postgres.password())
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
                    assertThat(context.getBean(JdbcClient.class)
                                    .sql("select current_database()")
                                    .query(String.class)
                                    .single())
                            .startsWith("test_");
                });

        assertThat(Files.exists(directory.resolve("postgresql"))).isFalse();
    }

    /** A bean that still asks the database while the context closes. */
    static final class LastWord implements AutoCloseable {

        private static final List<Integer> SAID = new ArrayList<>();

        private final JdbcClient jdbc;

        LastWord(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public void close() {
            SAID.add(jdbc.sql("select 7").query(Integer.class).single());
        }
    }
}
