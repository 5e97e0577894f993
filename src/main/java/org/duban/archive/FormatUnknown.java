package org.duban.archive;

import org.duban.shared.RuleBroken;

/** An archive of a format that came later than this version of the product. */
public class FormatUnknown extends RuleBroken {

    FormatUnknown(int version, int known) {
        super(version, known);
    }
}
