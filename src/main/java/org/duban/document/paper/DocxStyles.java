package org.duban.document.paper;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Our styles in a document, and under which id each is known there. */
final class DocxStyles {

    private final Map<DocxStyle, String> ids;

    private DocxStyles(Map<DocxStyle, String> ids) {
        this.ids = ids;
    }

    /** Into a document that has no styles yet. */
    static DocxStyles begin(XWPFDocument document) {
        document.createStyles().setStyles(parsed());
        Map<DocxStyle, String> ids = new EnumMap<>(DocxStyle.class);
        for (var style : DocxStyle.values()) {
            ids.put(style, style.id());
        }
        return new DocxStyles(ids);
    }

    /**
     * Into somebody else's document. What it calls by one of our own names is ours, as they like it; its built-in styles are
     * its own, so that our headings get names of their own beside them.
     */
    static DocxStyles join(XWPFDocument document) {
        var styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        Map<String, CTStyle> ours =
                parsed().getStyleList().stream().collect(Collectors.toMap(CTStyle::getStyleId, style -> style));
        Map<DocxStyle, String> ids = new EnumMap<>(DocxStyle.class);
        for (var style : DocxStyle.values()) {
            var name = style.label().matches("[a-zA-Z].*") ? "公文 " + style.label() : style.label();
            var known = styles.getStyleWithName(name);
            if (known != null) {
                ids.put(style, known.getStyleId());
                continue;
            }
            var id = style.id().startsWith("Duban") ? style.id() : "Duban" + style.id();
            var added = Objects.requireNonNull(ours.get(style.id()));
            added.setStyleId(free(id, styles::styleExist));
            added.getName().setVal(name);
            added.setCustomStyle(true);
            added.unsetBasedOn();
            if (added.isSetNext()) {
                added.unsetNext();
            }
            styles.addStyle(new XWPFStyle(added, styles));
            ids.put(style, added.getStyleId());
        }
        return new DocxStyles(ids);
    }

    private static String free(String wanted, Predicate<String> taken) {
        var id = wanted;
        for (int n = 2; taken.test(id); n++) {
            id = wanted + n;
        }
        return id;
    }

    private static CTStyles parsed() {
        try {
            return StylesDocument.Factory.parse(DocxStyle.document()).getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    String id(DocxStyle style) {
        return Objects.requireNonNull(ids.get(style));
    }
}
