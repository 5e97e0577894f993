package org.duban.platform.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns rows into records, also where a column is an array and the record's component a list. */
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class, before = JdbcClientAutoConfiguration.class)
public class RowMappingAutoConfiguration {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations operations) {
        var conversion = new DefaultFormattingConversionService();
        conversion.addConverter(Array.class, List.class, RowMappingAutoConfiguration::list);
        return JdbcClient.create(operations, conversion);
    }

    private static List<?> list(Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
