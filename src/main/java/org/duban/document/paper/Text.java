package org.duban.document.paper;

/** A paragraph. */
public record Text(String text, Style style) implements Block {

    public enum Style {
        /** 三号仿宋, the first line indented by two characters. */
        BODY,
        /** As the body, but not indented. */
        FLUSH,
        /** In the middle of the line. */
        CENTRED,
        /** A remark in small type, such as what the dash in a table means. */
        NOTE
    }

    public static Text of(String text) {
        return new Text(text, Style.BODY);
    }

    public static Text note(String text) {
        return new Text(text, Style.NOTE);
    }
}
