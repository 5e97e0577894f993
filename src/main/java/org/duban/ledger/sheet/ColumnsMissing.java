package org.duban.ledger.sheet;

import java.util.List;
import org.duban.shared.RuleBroken;

/** The sheet has headings, but not all that this kind of ledger needs. */
public class ColumnsMissing extends RuleBroken {

    ColumnsMissing(int headerRow, List<Heading> missing) {
        super(
                Integer.toString(headerRow),
                String.join("、", missing.stream().map(Heading::name).toList()));
    }
}
