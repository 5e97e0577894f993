package org.duban.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The full-stack context works on the run's own database. */
@FullStackTest
class FullStackSupportTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void worksOnADatabaseMadeForThisRun() {
        String database =
                jdbc.sql("select current_database()").query(String.class).single();

        assertThat(database).startsWith("test_" + ProcessHandle.current().pid());
    }
}
