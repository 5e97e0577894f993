package org.duban.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A repository test sees the migrated schema of the run's own database. */
@RepositoryTest
class RepositorySupportTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void seesTheMigratedSchema() {
        boolean migrated = jdbc.sql(
                        "select to_regclass('flyway_schema_history') is not null and current_database() like 'test_%'")
                .query(Boolean.class)
                .single();

        assertThat(migrated).isTrue();
    }
}
