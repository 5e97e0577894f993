package org.duban.unit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes units for tests, each with a name of its own. */
public final class UnitMother {

    private UnitMother() {}

    public static UnitDetails aUnit() {
        return named(newName(), null);
    }

    public static UnitDetails aUnitBelow(UnitId parent) {
        return named(newName(), parent);
    }

    public static UnitDetails named(String name, @Nullable UnitId parent) {
        return new UnitDetails(name, UnitLevel.TOWNSHIP, parent, null, List.of(), null, 0);
    }

    static UnitDetails ordered(UnitId parent, int sortOrder) {
        return new UnitDetails(newName(), UnitLevel.TOWNSHIP, parent, null, List.of(), null, sortOrder);
    }

    private static String newName() {
        return "单位" + UUID.randomUUID();
    }
}
