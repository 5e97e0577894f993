package org.duban.standard;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** A table that comes with the application to begin with: CSV in UTF-8 with a line of headings. */
public final class StarterTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private StarterTable() {}

    /**
     * Its rows in order.
     *
     * @param path on the class path, such as {@code standards/index.csv}
     */
    public static <T> List<T> read(String path, Function<CSVRecord, T> mapping) {
        try (var reader = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.stream().map(mapping).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
