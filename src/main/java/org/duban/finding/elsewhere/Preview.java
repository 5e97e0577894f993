package org.duban.finding.elsewhere;

import java.util.List;

/** Who would be asked to look, and at how many places. */
public record Preview(List<Share> shares) {

    /** Those that are not looking already. */
    public List<Share> toAsk() {
        return shares.stream().filter(share -> !share.asked()).toList();
    }

    public List<Share> asked() {
        return shares.stream().filter(Share::asked).toList();
    }

    /** How many places those have that would be asked. */
    public int places() {
        return toAsk().stream().mapToInt(share -> share.places().size()).sum();
    }
}
