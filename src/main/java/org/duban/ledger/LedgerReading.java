package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ledger.reading.ReadRow;
import org.duban.ledger.reading.RowReader;
import org.duban.ledger.reading.RowReaders;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.ColumnsMissing;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.sheet.LedgerSheet;
import org.duban.ledger.sheet.SheetReader;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.sheet.UnknownLedger;
import org.duban.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a ledger row by row into the database, where it waits to be looked at; nothing else is touched. */
@Component
@RequiredArgsConstructor
class LedgerReading {

    private static final int PIECE = 1_000;

    private final LedgerImports imports;
    private final LedgerSight sight;
    private final ImportStates states;
    private final LedgerRows rows;
    private final RowVerdicts verdicts;
    private final RowReaders readers;
    private final TransactionTemplate transaction;

    /** Looks at the headings, and refuses what is no ledger of this kind. */
    LedgerImportId open(LedgerKind kind, @Nullable CampaignId campaign, String fileName, Path file, SignedIn by) {
        if (!sight.kinds(by).contains(kind)) {
            throw new KindNotYours(kind);
        }
        if (kind.isOfACampaign() && campaign == null) {
            throw new CampaignMissing();
        }
        try (var sheet = open(file, kind)) {
            Map<Column, String> headings = new EnumMap<>(Column.class);
            sheet.columns().forEach(column -> headings.put(column, sheet.headingOf(column)));
            return states.begin(
                    new ImportStates.Opened(
                            kind,
                            campaign,
                            fileName,
                            sheet.name(),
                            sha256(file),
                            headings,
                            new LedgerImport.Unread(sheet.unknownHeadings(), sheet.otherSheets())),
                    by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A ledger of another kind is called by its name, which helps more than the columns that it lacks; a ledger of
     * findings has the columns of one of units too, but more of its own.
     */
    private static LedgerSheet open(Path file, LedgerKind kind) throws IOException {
        try {
            var sheet = SheetReader.open(file, kind);
            try (var best = SheetReader.open(file)) {
                if (best.kind() != kind
                        && best.columns().size() > sheet.columns().size()) {
                    sheet.close();
                    throw new WrongLedger(best.kind());
                }
            }
            return sheet;
        } catch (ColumnsMissing | UnknownLedger refused) {
            throw otherKind(file, kind, refused);
        }
    }

    private static RuleBroken otherKind(Path file, LedgerKind kind, RuleBroken refused) throws IOException {
        try (var sheet = SheetReader.open(file)) {
            return sheet.kind() == kind ? refused : new WrongLedger(sheet.kind());
        } catch (RuleBroken unknown) {
            return refused;
        }
    }

    void read(LedgerImportId id, Path file, SignedIn by) {
        var ledger = imports.require(id);
        var campaign = ledger.campaignId() == null ? null : new CampaignId(ledger.campaignId());
        try {
            var reader = readers.of(ledger.kind(), campaign, names(file, ledger.kind()), by);
            try (var sheet = SheetReader.open(file, ledger.kind())) {
                stageAll(id, sheet.rows().iterator(), reader);
            }
            transaction.executeWithoutResult(
                    status -> reader.contradicted().forEach((number, refusal) -> verdicts.refuse(id, number, refusal)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transaction.executeWithoutResult(status -> states.move(id, ImportState.PREVIEWED, ImportState.READING));
    }

    /** A unit may stand above the unit to which it belongs. */
    private static Set<String> names(Path file, LedgerKind kind) throws IOException {
        if (kind != LedgerKind.UNITS) {
            return Set.of();
        }
        try (var sheet = SheetReader.open(file, kind)) {
            return sheet.rows().map(row -> row.text(Column.NAME)).collect(Collectors.toSet());
        }
    }

    private void stageAll(LedgerImportId id, Iterator<SheetRow> sheet, RowReader reader) {
        int read = 0;
        while (sheet.hasNext()) {
            List<SheetRow> piece = new ArrayList<>(PIECE);
            while (piece.size() < PIECE && sheet.hasNext()) {
                piece.add(sheet.next());
            }
            read += piece.size();
            int soFar = read;
            transaction.executeWithoutResult(status -> {
                rows.stage(id, judged(id, piece, reader));
                states.countRead(id, soFar);
            });
        }
    }

    private List<LedgerRows.Staged> judged(LedgerImportId id, List<SheetRow> piece, RowReader reader) {
        List<ReadRow> read = piece.stream().map(reader::read).toList();
        var fingerprints = read.stream().map(ReadRow::fingerprint).toList();
        var known = reader.known(fingerprints);
        var above = new HashSet<>(rows.staged(id, fingerprints));
        List<LedgerRows.Staged> judged = new ArrayList<>(piece.size());
        for (int i = 0; i < piece.size(); i++) {
            var row = read.get(i);
            var subject = row.known() == null ? known.get(row.fingerprint()) : row.known();
            judged.add(new LedgerRows.Staged(piece.get(i), row, verdict(row, subject, above), subject));
        }
        return judged;
    }

    private static Verdict verdict(ReadRow row, @Nullable UUID known, Collection<String> above) {
        if (row.reading().isRefused()) {
            return Verdict.REFUSED;
        }
        if (!above.add(row.fingerprint()) || known != null) {
            return Verdict.DUPLICATE;
        }
        return row.reading().doubts().isEmpty() ? Verdict.CERTAIN : Verdict.DOUBTFUL;
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
