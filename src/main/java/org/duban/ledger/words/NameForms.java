package org.duban.ledger.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms under which a unit's name is looked up: as written, and with what people leave out or vary. */
final class NameForms {

    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");
    private static final Pattern DISTRICT = Pattern.compile("^[区市县](?![场民容政])(?=.{2})");
    private static final List<Ending> ENDINGS = List.of(
            new Ending("(街道办事处|街道办公室|街道办|办事处|街道|乡办|办公室|办)$", "#办"),
            new Ending("(社区居民委员会|社区居委会|居民委员会|居委会|社区)$", "#居"),
            new Ending("(村民委员会|村委会|行政村|村)$", "#村"),
            new Ending("(乡人民政府|乡政府|乡党委|乡)$", "#乡"),
            new Ending("(镇人民政府|镇政府|镇党委|镇)$", "#镇"));

    private NameForms() {}

    /** As written but for width, spaces and quotation marks. */
    static String exact(String name) {
        return PlainText.of(name).replaceAll("[\"“”《》'‘’·.]", "");
    }

    /**
     * The looser forms of a name.
     *
     * @param owners the names of the units above it, which may stand before the name or be left out
     */
    static Set<String> loose(String name, List<String> owners) {
        var bare = BRACKETED.matcher(exact(name)).replaceAll("");
        Set<String> forms = new LinkedHashSet<>();
        add(forms, bare);
        add(forms, DISTRICT.matcher(bare).replaceFirst(""));
        for (var owner : owners) {
            var above = exact(owner);
            if (bare.length() > above.length() + 1 && bare.startsWith(above)) {
                add(forms, bare.substring(above.length()));
            } else {
                add(forms, above + bare);
            }
        }
        return forms;
    }

    private static void add(Set<String> forms, String form) {
        forms.add(form);
        for (var ending : ENDINGS) {
            var matcher = ending.pattern().matcher(form);
            if (matcher.find() && matcher.start() > 0) {
                forms.add(form.substring(0, matcher.start()) + ending.sign());
                return;
            }
        }
    }

    private record Ending(Pattern pattern, String sign) {

        Ending(String regex, String sign) {
            this(Pattern.compile(regex), sign);
        }
    }
}
