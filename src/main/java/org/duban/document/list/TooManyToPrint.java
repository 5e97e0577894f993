package org.duban.document.list;

import org.duban.shared.RuleBroken;

/** More rows than a browser lays out in a reasonable time. */
public class TooManyToPrint extends RuleBroken {

    TooManyToPrint(int most) {
        super(most);
    }
}
