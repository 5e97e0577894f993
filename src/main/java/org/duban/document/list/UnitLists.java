package org.duban.document.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.document.Phrases;
import org.duban.document.paper.Block;
import org.duban.document.paper.DocxWriter;
import org.duban.document.paper.NextSheet;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperWords;
import org.duban.document.paper.Text;
import org.duban.finding.FindingExport;
import org.duban.finding.FindingFilter;
import org.duban.finding.PerUnit;
import org.duban.finding.RecordedFinding;
import org.duban.shared.EntryNames;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.StreamUtils;

/** The list of each unit's problems (各单位问题清单), for all units at once: each as DOCX, or all to be printed together. */
@Service
@RequiredArgsConstructor
public class UnitLists {

    /** More takes a browser minutes to lay out. */
    static final int MOST_PRINTED = 3000;

    private final FindingExport findings;
    private final LedgerTable table;
    private final DocxWriter documents;
    private final Phrases phrases;
    private final Clock clock;

    /**
     * An archive of a DOCX for each unit; the stream is left open. It is written while it is read: never more than one unit's
     * list is on the way.
     */
    public void write(FindingFilter filter, SignedIn reader, OutputStream out) {
        findings.exportByUnit(filter, reader, units -> {
            try {
                writeArchive(units, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void writeArchive(PerUnit units, OutputStream out) throws IOException {
        var archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var names = new EntryNames(".docx");
        while (units.hasNext()) {
            var title = title(units);
            archive.putNextEntry(new ZipEntry(names.of(title)));
            var list = list(units.rows().toList(), clock.instant());
            documents.write(paper(List.of(title), list), StreamUtils.nonClosing(archive));
            archive.closeEntry();
        }
        archive.finish();
    }

    /**
     * All of them one below the other, each on sheets of its own.
     *
     * @throws TooManyToPrint where there are more rows than a browser lays out
     */
    public Paper all(FindingFilter filter, SignedIn reader) {
        var body = new ArrayList<Block>();
        findings.exportByUnit(filter, reader, units -> gather(units, body));
        return paper(List.of(), body);
    }

    private void gather(PerUnit units, List<Block> body) {
        var now = clock.instant();
        int printed = 0;
        while (units.hasNext()) {
            if (!body.isEmpty()) {
                body.add(new NextSheet());
            }
            body.add(new Text(title(units), Text.Style.CENTRED));
            var rows = units.rows().limit(MOST_PRINTED + 1L - printed).toList();
            printed += rows.size();
            if (printed > MOST_PRINTED) {
                throw new TooManyToPrint(MOST_PRINTED);
            }
            body.addAll(list(rows, now));
        }
        if (body.isEmpty()) {
            body.add(Text.of(phrases.of("ledger.none")));
        }
    }

    private String title(PerUnit units) {
        return phrases.of(
                "unit-list.title", Objects.requireNonNullElseGet(units.name(), () -> phrases.of("bulletin.no-unit")));
    }

    private List<Block> list(List<RecordedFinding> rows, Instant now) {
        return List.of(
                table.of(null, rows, now), Text.note(phrases.of("unit-list.note", rows.size(), phrases.moment(now))));
    }

    private static Paper paper(List<String> title, List<Block> body) {
        return new Paper(
                Paper.Layout.WIDE,
                null,
                title,
                null,
                body,
                null,
                null,
                null,
                PaperWords.of(LocaleContextHolder.getLocale()));
    }
}
