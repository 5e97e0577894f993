package org.duban.platform.persistence;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The way to the embedded PostgreSQL for the connection pool and the migrations. */
@RequiredArgsConstructor
class EmbeddedPostgresConnection implements JdbcConnectionDetails {

    private final EmbeddedPostgres postgres;

    @Override
    public String getJdbcUrl() {
        return postgres.jdbcUrl();
    }

    @Override
    public String getUsername() {
        return EmbeddedPostgres.USERNAME;
    }

    @Override
    public String getPassword() {
        return postgres.password();
    }
}
