package org.duban.ledger.reading;

import java.util.Map;
import java.util.regex.Pattern;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;

/** The levels of units, in the words that offices use for them, and as names of units show them. */
public final class UnitLevels {

    private static final Map<String, UnitLevel> LEVELS = Map.ofEntries(
            Map.entry("区", UnitLevel.DISTRICT),
            Map.entry("县", UnitLevel.DISTRICT),
            Map.entry("市", UnitLevel.DISTRICT),
            Map.entry("区级", UnitLevel.DISTRICT),
            Map.entry("县级", UnitLevel.DISTRICT),
            Map.entry("功能区", UnitLevel.DISTRICT),
            Map.entry("乡办", UnitLevel.TOWNSHIP),
            Map.entry("乡镇", UnitLevel.TOWNSHIP),
            Map.entry("乡", UnitLevel.TOWNSHIP),
            Map.entry("镇", UnitLevel.TOWNSHIP),
            Map.entry("镇办", UnitLevel.TOWNSHIP),
            Map.entry("街道", UnitLevel.TOWNSHIP),
            Map.entry("办事处", UnitLevel.TOWNSHIP),
            Map.entry("乡镇街道", UnitLevel.TOWNSHIP),
            Map.entry("区直", UnitLevel.DEPARTMENT),
            Map.entry("县直", UnitLevel.DEPARTMENT),
            Map.entry("市直", UnitLevel.DEPARTMENT),
            Map.entry("部门", UnitLevel.DEPARTMENT),
            Map.entry("区直部门", UnitLevel.DEPARTMENT),
            Map.entry("职能部门", UnitLevel.DEPARTMENT),
            Map.entry("村居", UnitLevel.VILLAGE),
            Map.entry("村", UnitLevel.VILLAGE),
            Map.entry("社区", UnitLevel.VILLAGE),
            Map.entry("居委会", UnitLevel.VILLAGE),
            Map.entry("行政村", UnitLevel.VILLAGE),
            Map.entry("村(社区)", UnitLevel.VILLAGE),
            Map.entry("村（社区）", UnitLevel.VILLAGE),
            Map.entry("工地", UnitLevel.SITE),
            Map.entry("企业", UnitLevel.SITE),
            Map.entry("项目", UnitLevel.SITE),
            // As our own pages call them
            Map.entry("乡镇、街道办事处", UnitLevel.TOWNSHIP),
            Map.entry("村、社区", UnitLevel.VILLAGE),
            Map.entry("工地、企业等单个点", UnitLevel.SITE));

    private static final Pattern VILLAGE = Pattern.compile(".*(村|社区|居委会|居民委员会)$");
    private static final Pattern TOWNSHIP = Pattern.compile(".*(办事处|街道|乡|镇)$");

    private UnitLevels() {}

    /** The word that we write. */
    public static String word(UnitLevel level) {
        return switch (level) {
            case DISTRICT -> "区";
            case TOWNSHIP -> "乡镇街道";
            case DEPARTMENT -> "区直部门";
            case VILLAGE -> "村居";
            case SITE -> "项目";
        };
    }

    static @Nullable UnitLevel read(String text) {
        return LEVELS.get(text);
    }

    /** The level that a unit's name shows, if it does. */
    public static @Nullable UnitLevel byName(String name) {
        if (VILLAGE.matcher(name).matches()) {
            return UnitLevel.VILLAGE;
        }
        return TOWNSHIP.matcher(name).matches() ? UnitLevel.TOWNSHIP : null;
    }
}
