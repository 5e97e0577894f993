package org.duban.command.analysis;

import org.duban.shared.Period;

/**
 * What came and went in a period (结转、新增、销号、余量): {@code carried + found - closed = left}.
 *
 * @param carried open when it began
 * @param found in it
 * @param closed in it
 * @param left open at its end
 */
public record Movement(Period period, long carried, long found, long closed, long left) {

    public boolean isNothing() {
        return carried + found + closed + left == 0;
    }
}
