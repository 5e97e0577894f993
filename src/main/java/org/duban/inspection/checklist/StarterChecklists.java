package org.duban.inspection.checklist;

import static org.duban.shared.Instants.utc;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.duban.standard.CheckItemFacts;
import org.duban.standard.CheckItems;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardRow;
import org.duban.standard.StarterTable;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checklists to begin with, which the office then keeps as its own: each is filled in once, whatever became of it. They name
 * items of the starter library of standards, which comes before them.
 */
@Component
@Order(20)
@RequiredArgsConstructor
class StarterChecklists implements ApplicationRunner {

    private final Checklists checklists;
    private final CheckItems items;
    private final StandardCatalogue standards;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status ->
                read("index", Function.identity()).stream().filter(this::claim).forEach(this::fillIn));
    }

    /** Of several nodes that start at once one gets the row; the others wait here until it has committed, and pass on. */
    private boolean claim(CSVRecord checklist) {
        var claimed = jdbc.sql("""
                        insert into starter_checklist (code, filled_at) values (:code, :now) on conflict do nothing
                        """)
                .param("code", checklist.get("code"))
                .param("now", utc(clock.instant()))
                .update();
        return claimed == 1 && !isTaken(checklist.get("name"));
    }

    private boolean isTaken(String name) {
        return jdbc.sql("select exists (select from checklist where name = :name and superseded_at is null)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private void fillIn(CSVRecord checklist) {
        var all = standards.list().stream().map(StandardRow::id).toList();
        checklists.drawUp(
                ChecklistId.next(),
                new ChecklistDetails(
                        checklist.get("name"),
                        checklist.get("name_en"),
                        Stream.of(checklist.get("place_kinds").split(";"))
                                .map(PlaceKind::valueOf)
                                .toList(),
                        read(checklist.get("code"), row -> line(row, all))));
    }

    private ChecklistLine line(CSVRecord row, List<UUID> standards) {
        return new ChecklistLine(
                LineKind.valueOf(row.get("kind")),
                row.get("text"),
                row.get("text_en"),
                item(row.get("item_code"), standards),
                new BigDecimal(row.get("points")).setScale(2),
                "yes".equals(row.get("photo")));
    }

    /** None where an office has no such item. */
    private @Nullable UUID item(String code, List<UUID> standards) {
        return code.isEmpty()
                ? null
                : items.match(code, standards).map(CheckItemFacts::id).orElse(null);
    }

    private static <T> List<T> read(String name, Function<CSVRecord, T> mapping) {
        return StarterTable.read("checklists/" + name + ".csv", mapping);
    }
}
