package org.duban.document.paper;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The few words that the forms add to what a paper says. A paper keeps its language, whoever looks at it. */
public enum PaperWords {
    CHINESE("zh-CN", "签发人：", "抄送：", "，", "。"),
    ENGLISH("en", "Approved by: ", "Copies to: ", ", ", ".");

    private final String language;
    private final String signatory;
    private final String copies;
    private final String comma;
    private final String stop;

    PaperWords(String language, String signatory, String copies, String comma, String stop) {
        this.language = language;
        this.signatory = signatory;
        this.copies = copies;
        this.comma = comma;
        this.stop = stop;
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

    String copied(List<String> to) {
        return to.isEmpty() ? "" : String.join(comma, to) + stop;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
