package org.duban.ledger.words;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a ledger of units says besides names: other names in the remarks, and the unit above. */
public final class UnitWords {

    private static final Pattern ALIASES = Pattern.compile("(?:又称|又名|亦称|也称|简称|别称|别名|原名|原称|曾用名)(?:为|是)?:?([^,.。;()]+)");
    private static final Pattern BETWEEN = Pattern.compile("[、/]|(?:和|及)(?=又)");
    private static final Pattern QUOTES = Pattern.compile("[\"“”《》'‘’]");
    private static final Set<String> TOP = Set.of("区", "市", "县", "区级", "县级", "市级", "功能区");

    private UnitWords() {}

    /** The other names that a remark gives: {@code 又称住房和城乡建设局}. */
    public static Set<String> aliases(String remark) {
        Set<String> aliases = new LinkedHashSet<>();
        var match = ALIASES.matcher(PlainText.halfWidth(remark));
        while (match.find()) {
            BETWEEN.splitAsStream(QUOTES.matcher(match.group(1)).replaceAll(""))
                    .map(String::strip)
                    .filter(name -> name.length() > 1)
                    .forEach(aliases::add);
        }
        return aliases;
    }

    /** The name of the unit above; only a district has none without it being worth a remark. */
    public static Reading<String> parent(String parent, String level) {
        if (!parent.isBlank()) {
            return Reading.certain(parent.strip());
        }
        return TOP.contains(PlainText.of(level)) ? Reading.missing() : Reading.missing(Remark.of("unit.noParent"));
    }
}
