package org.duban.document.slip;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.document.Annex;
import org.duban.document.Annex.Stamp;
import org.duban.document.Phrases;
import org.duban.document.paper.Block;
import org.duban.document.paper.Cut;
import org.duban.document.paper.Fields;
import org.duban.document.paper.Fields.Field;
import org.duban.document.paper.NextSheet;
import org.duban.document.paper.Table;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.duban.document.paper.Text;
import org.springframework.stereotype.Component;

/**
 * What hangs below a slip on a sheet of its own: the counterfoil that the office keeps (存根), the receipt that the unit signs
 * (送达回执), and the block that whoever looks again fills in by hand (复查意见).
 */
@Component
@RequiredArgsConstructor
class TearOffs {

    private final Phrases phrases;

    /** @param about what it is about, in a few words */
    Annex receipt(String kind, String unit, String about) {
        return stamp -> slips(kind, unit, about, stamp);
    }

    /** With the block to be filled in after another look, a row a finding. */
    Annex receiptAndRecheck(String kind, String unit, String about, List<Matter> findings) {
        return stamp -> {
            var blocks = slips(kind, unit, about, stamp);
            blocks.add(new Cut(phrases.of("slip.cut")));
            blocks.add(recheck(kind, findings, stamp));
            return blocks;
        };
    }

    private List<Block> slips(String kind, String unit, String about, Stamp stamp) {
        var blocks = new ArrayList<Block>();
        blocks.add(new NextSheet());
        blocks.add(title("slip.counterfoil", kind));
        blocks.add(new Fields(List.of(
                Field.of(phrases.of("slip.number"), stamp.number()),
                Field.of(phrases.of("slip.issued"), stamp.day()),
                Field.of(phrases.of("slip.unit"), unit),
                Field.of(phrases.of("slip.issuer"), stamp.issuer()),
                Field.wide(phrases.of("slip.about"), about),
                Field.of(phrases.of("slip.approved-by"), ""),
                Field.of(phrases.of("slip.handled-by"), ""))));
        blocks.add(new Cut(phrases.of("slip.cut")));
        blocks.add(title("slip.receipt", kind));
        blocks.add(new Text(phrases.of("slip.received", kind, stamp.number(), about), Text.Style.FLUSH));
        blocks.add(new Fields(List.of(
                Field.of(phrases.of("slip.receiver"), unit),
                Field.of(phrases.of("slip.signed-by"), ""),
                Field.of(phrases.of("slip.signed-at"), ""),
                Field.of(phrases.of("slip.stamped"), ""))));
        return blocks;
    }

    private Text title(String key, String kind) {
        return new Text(phrases.of(key, kind), Text.Style.CENTRED);
    }

    private Table recheck(String kind, List<Matter> findings, Stamp stamp) {
        return new Table(
                phrases.of("slip.recheck", kind, stamp.number()),
                List.of(
                        Column.of(phrases.of("slip.row"), 2),
                        Column.left(phrases.of("slip.place"), 9),
                        Column.of(phrases.of("slip.verdict"), 7),
                        Column.of(phrases.of("slip.rechecked-by"), 4),
                        Column.of(phrases.of("slip.rechecked-on"), 4)),
                rows(findings));
    }

    private List<List<Cell>> rows(List<Matter> findings) {
        var rows = new ArrayList<List<Cell>>();
        for (var finding : findings) {
            rows.add(List.of(
                    Cell.of(rows.size() + 1),
                    Cell.of(Phrases.abridged(finding.place(), 30)),
                    Cell.of(phrases.of("slip.verdicts")),
                    Cell.of(""),
                    Cell.of("")));
        }
        return rows;
    }
}
