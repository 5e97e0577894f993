package org.duban.unit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows which units a name may be taken for where people write freely; answered by the ledgers, which units do not know. */
@FunctionalInterface
public interface Namesakes {

    /** By each of the names. */
    Map<String, List<UnitRow>> of(Collection<String> names);
}
