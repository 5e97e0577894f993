package org.duban.document.slip;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duban.document.MatterUnfit;

/** Refuses slips about findings as they stand. */
final class Unfit {

    private Unfit() {}

    /** @throws MatterUnfit naming those that do not fit */
    static void refuse(List<Matter> findings, Predicate<Matter> fits) {
        var unfit = findings.stream().filter(fits.negate()).map(Matter::number).collect(Collectors.joining(" "));
        if (!unfit.isEmpty()) {
            throw new MatterUnfit(unfit);
        }
    }
}
