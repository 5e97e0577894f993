package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.duban.support.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/**
 * The lists of three thousand villages in one archive, asked for over HTTP: they may take twice as long as the bare statement
 * whose rows are written as plainly as the same library can. The first byte comes in the first half of that time, and what
 * is held meanwhile is a small part of what is written.
 */
final class ListsBench {

    private static final double BUDGET = 2;
    private static final double FIRST_BUDGET = 0.5;
    private static final double HELD_BUDGET = 0.25;
    private static final double MEGABYTE = 1 << 20;
    private static final Turns TURNS = new Turns(1, 3);
    private static final Timestamp EVER = new Timestamp(0);
    private static final Timestamp NOVEMBER = Timestamp.from(Instant.parse("2026-10-31T16:00:00Z"));
    /** The title and the headings, which the bare side does without. */
    private static final int HEAD = 2;

    private final EmbeddedPostgres postgres;
    private final BareSql database;
    private final ResultTable table;
    private final BareLists bare;
    private final Visitor supervisor;
    private final UUID campaign;
    private final List<Long> firstBytes = new ArrayList<>();
    private long size;

    ListsBench(ApplicationContext application, int port, BareSql database, ResultTable table) {
        this.postgres = application.getBean(EmbeddedPostgres.class);
        this.database = database;
        this.table = table;
        this.bare = new BareLists(database, application.getBean(MessageSource.class));
        this.supervisor = Visitor.of(port).signIn("supervisor1", "of-the-bench");
        this.campaign = (UUID) database.one("select campaign_id from bench_campaign where no = 1");
    }

    void measure() {
        try (var administrator = BareSql.asSuperuser(postgres)) {
            BenchData.addVillages(administrator);
        }
        theSameRows();
        var what = what();
        var made = StatementLog.count(this::download);
        var medians = TURNS.medians(
                List.of(this::download, () -> bare.write(campaign, EVER, OutputStream.nullOutputStream())));
        table.add(new Result(what, made, medians.get(0), medians.get(1), BUDGET));
        table.add(new Result("their first byte", made, firstByte(), medians.get(1), FIRST_BUDGET));
        table.add(new Held(what, Heap.most(this::download), size / MEGABYTE, HELD_BUDGET));
    }

    private String what() {
        var counted = database.rows(
                        "select count(distinct unit_id), count(*) from finding where campaign_id = ?", campaign)
                .get(0);
        return "lists of %,d villages, %,d findings".formatted(counted.get(0), counted.get(1));
    }

    private void download() {
        var begin = System.nanoTime();
        try (var answer = open("")) {
            answer.read();
            firstBytes.add(System.nanoTime() - begin);
            size = 1 + answer.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private InputStream open(String filter) {
        return supervisor.open("/ledgers/findings-by-unit.zip?campaign=" + campaign + filter);
    }

    /** Of the turns that count. */
    private double firstByte() {
        return Turns.median(firstBytes.stream()
                .skip(firstBytes.size() - TURNS.rounds())
                .mapToLong(Long::longValue)
                .toArray());
    }

    /** The bare side is worth comparing with: cell by cell it gives the same lists, as those of a month show. */
    private void theSameRows() {
        var theirs = new ByteArrayOutputStream();
        bare.write(campaign, NOVEMBER, theirs);
        try (var ours = open("&foundFrom=2026-11-01")) {
            assertThat(lists(ours, HEAD)).isEqualTo(lists(new ByteArrayInputStream(theirs.toByteArray()), 0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<List<String>> lists(InputStream archive, int head) throws IOException {
        var lists = new ArrayList<List<String>>();
        try (var in = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
            while (in.getNextEntry() != null) {
                try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(in.readAllBytes()));
                        var rows = workbook.getFirstSheet().openStream()) {
                    lists.add(rows.skip(head).map(ListsBench::cells).toList());
                }
            }
        }
        return lists;
    }

    private static String cells(Row row) {
        return row.stream()
                .filter(Objects::nonNull)
                .map(Cell::getRawValue)
                .toList()
                .toString();
    }
}
