package org.duban.document.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a template may leave to be filled in, by its Chinese and its English name. */
public enum Placeholder {
    MARK("标志"),
    NUMBER("编号"),
    TITLE("标题"),
    ADDRESSEE("主送"),
    SIGNATORY("签发人"),
    ISSUER("署名"),
    DAY("日期"),
    /** Without the word before it, which the template has. */
    COPIES("抄送"),
    PRINTED("印发"),
    /** The paragraphs, tables and photos; alone in its paragraph. */
    BODY("正文"),
    /** The code to find out by whether the paper is genuine, as a picture. */
    CODE("二维码");

    private final String chinese;

    Placeholder(String chinese) {
        this.chinese = chinese;
    }

    /** By what is written between the braces, however it is spaced and capitalised. */
    static Optional<Placeholder> named(String written) {
        var name = written.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(one -> one.names().contains(name)).findFirst();
    }

    List<String> names() {
        return List.of(chinese, name().toLowerCase(Locale.ROOT));
    }

    /** As it is written into a template, in both languages. */
    public String braced() {
        return names().stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(" "));
    }

    /** What it says in a paper; nothing where the paper has none, or where it is no text. */
    String in(Paper paper) {
        return switch (this) {
            case MARK -> of(paper.letterhead(), Paper.Letterhead::name);
            case NUMBER -> of(paper.letterhead(), Paper.Letterhead::number);
            case TITLE -> String.join("\n", paper.title());
            case ADDRESSEE -> PaperWords.orEmpty(paper.addressee());
            case SIGNATORY -> of(paper.signature(), Paper.Signature::signatory);
            case ISSUER -> of(paper.signature(), Paper.Signature::issuer);
            case DAY -> of(paper.signature(), Paper.Signature::day);
            case COPIES -> of(paper.imprint(), imprint -> paper.words().copied(imprint.copies()));
            case PRINTED -> of(paper.imprint(), Paper.Imprint::printed);
            case BODY, CODE -> "";
        };
    }

    private static <T> String of(@Nullable T part, Function<T, @Nullable String> value) {
        return part == null ? "" : PaperWords.orEmpty(value.apply(part));
    }
}
