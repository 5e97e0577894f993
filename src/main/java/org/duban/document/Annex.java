package org.duban.document;

import java.util.List;
import org.duban.document.paper.Block;

/** What hangs below a paper to be torn off or filled in, and repeats its number: composed once that is known. */
@FunctionalInterface
public interface Annex {

    Annex NONE = stamp -> List.of();

    List<Block> of(Stamp stamp);

    /**
     * What a paper bears once it is issued.
     *
     * @param number such as 文督交〔2026〕12号; of a draft the same with room for the figures
     * @param day with room for the figures, too
     */
    record Stamp(String number, String issuer, String day) {}
}
