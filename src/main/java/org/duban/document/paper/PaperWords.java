package org.duban.document.paper;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The few words that the forms add to what a paper says. A paper keeps its language, whoever looks at it. */
public enum PaperWords {
    CHINESE("zh-CN", "签发人：", "抄送：", "，", "。", "（续）", "全表共%2$d行，这里列出前%1$d行。"),
    ENGLISH("en", "Approved by: ", "Copies to: ", ", ", ".", " (continued)", "The first %d of %d rows.");

    private final String language;
    private final String signatory;
    private final String copies;
    private final String comma;
    private final String stop;
    private final String continued;
    private final String rows;

    PaperWords(
            String language,
            String signatory,
            String copies,
            String comma,
            String stop,
            String continued,
            String rows) {
        this.language = language;
        this.signatory = signatory;
        this.copies = copies;
        this.comma = comma;
        this.stop = stop;
        this.continued = continued;
        this.rows = rows;
    }

    /** Of the reader for whom it is composed. */
    public static PaperWords of(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH;
    }

    public String language() {
        return language;
    }

    public String signatory() {
        return signatory;
    }

    /** To whom it also goes, in one sentence. */
    public String copies(List<String> to) {
        return copies + copied(to);
    }

    /** After a heading that stood on the slide before. */
    public String continued() {
        return continued;
    }

    /** How many rows of a table are shown where not all are. */
    String rows(int shown, int all) {
        return rows.formatted(shown, all);
    }

    String copied(List<String> to) {
        return to.isEmpty() ? "" : String.join(comma, to) + stop;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
