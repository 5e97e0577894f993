package org.duban.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.duban.deadline.DeadlineKind;
import org.duban.unit.PlaceKind;

/** A file of the starter library. */
final class StarterFile {

    private StarterFile() {}

    static List<StandardDetails> standards() {
        return read(
                "index",
                row -> new StandardDetails(row.get("code"), row.get("name"), row.get("name_en"), row.get("edition")));
    }

    static List<CheckItemDetails> items(String standardCode) {
        return read(standardCode, StarterFile::item);
    }

    private static CheckItemDetails item(CSVRecord row) {
        var amount = Integer.parseInt(row.get("deadline_amount"));
        return new CheckItemDetails(
                row.get("item_code"),
                row.get("section_code"),
                row.get("section_name"),
                row.get("section_name_en"),
                row.get("item_name"),
                row.get("name_en"),
                row.get("requirement"),
                row.get("requirement_en"),
                Severity.valueOf(row.get("severity")),
                new BigDecimal(row.get("points")),
                CheckItemDetails.term(DeadlineKind.valueOf(row.get("deadline_kind")), amount),
                row.get("basis"),
                list(row.get("synonyms")).toList(),
                list(row.get("place_kinds")).map(PlaceKind::valueOf).toList());
    }

    private static Stream<String> list(String cell) {
        return Stream.of(cell.split(";", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static <T> List<T> read(String name, Function<CSVRecord, T> mapping) {
        return StarterTable.read("standards/" + name + ".csv", mapping);
    }
}
