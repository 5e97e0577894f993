package org.duban.inspection.draw;

import org.duban.shared.RuleBroken;

/** Too short to be guarded by, too long to be printed, or not of one line. */
class WordsUnfit extends RuleBroken {

    WordsUnfit(int fewest, int most) {
        super(fewest, most);
    }

    @Override
    public String field() {
        return "words";
    }
}
