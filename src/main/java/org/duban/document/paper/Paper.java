package org.duban.document.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.shared.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * A document, free of the form that it is given: what is printed from the browser, and what stands in the DOCX and in the
 * XLSX, is made of this alone, so that they never disagree. It can be kept as JSON.
 *
 * @param title one line after the other, as they are to be broken
 * @param addressee who it goes to (主送), with its colon
 * @param annex what hangs below it to be torn off or filled in, such as a receipt
 * @param words those that the forms add, in the paper's own language and not in that of whoever looks at it
 * @param mark what stands at the head of the first page of one that is not issued yet
 */
public record Paper(
        Layout layout,
        @Nullable Letterhead letterhead,
        List<String> title,
        @Nullable String addressee,
        List<Block> body,
        @Nullable Signature signature,
        @Nullable Imprint imprint,
        List<Block> annex,
        @Nullable String mark,
        PaperWords words) {

    public Paper {
        title = List.copyOf(title);
        body = List.copyOf(body);
        // Those that were kept before there were any have none.
        annex = Objects.requireNonNullElse(annex, List.of());
    }

    /** One with nothing to tear off. */
    public Paper(
            Layout layout,
            @Nullable Letterhead letterhead,
            List<String> title,
            @Nullable String addressee,
            List<Block> body,
            @Nullable Signature signature,
            @Nullable Imprint imprint,
            @Nullable String mark,
            PaperWords words) {
        this(layout, letterhead, title, addressee, body, signature, imprint, List.of(), mark, words);
    }

    /** How it lies on the sheet. */
    public enum Layout {
        /** An official paper by GB/T 9704-2012: A4, 22 lines of 28 characters, with a red head where it has a letterhead. */
        OFFICIAL,
        /** A form or a list without a head, within the same margins. */
        FORM,
        /** A table of many columns on A4 across. */
        WIDE,
        /** One framed sheet across, such as a flag's. */
        CERTIFICATE
    }

    /**
     * The red head of a paper.
     *
     * @param name who speaks, or what it is called (发文机关标志)
     * @param number 发文字号, such as 文督〔2026〕12号, or the issue, such as 〔2026〕第3期
     * @param issuer left of the number's line in a bulletin, with {@code day} at its right; without them the number stands
     *     in the middle
     */
    public record Letterhead(
            String name,
            String number,
            @Nullable String issuer,
            @Nullable String day) {

        private static final int[] SIZES = {38, 32, 26, 22};

        /** The size of the name in points: the largest in which it stands on one line. */
        public int points() {
            return Arrays.stream(SIZES)
                    .filter(points ->
                            Ems.of(name) * Ems.SPACED * points * Geometry.MM_PER_POINT <= Geometry.BLOCK_WIDTH)
                    .findFirst()
                    .orElse(SIZES[SIZES.length - 1]);
        }

        /** Whether issuer and day leave no room for the number between them, so that it takes a line of its own. */
        public boolean crowded() {
            return issuer != null && Ems.of(issuer + number + day) + 4 > Geometry.CHARACTERS;
        }
    }

    /**
     * Who signs, at the right below the text, with room for a seal.
     *
     * @param signatory who gives it out by his name (签发人); blank for a line to be written on, null for none
     */
    public record Signature(@Nullable String signatory, String issuer, String day) {

        /** Whether the issuer is so long that it would leave the text block if it stood centred above the day. */
        public boolean sprawling() {
            return overhang() > Geometry.SIGNATURE_INDENT;
        }

        /** How far the issuer reaches beyond the day at each side, in characters. */
        double overhang() {
            return (Ems.of(issuer) - Ems.of(day)) / 2;
        }
    }

    /**
     * The last lines of an official paper (版记).
     *
     * @param check how to find out whether the sheet is genuine; null where nothing is sealed
     * @param copies to whom it also goes (抄送)
     * @param issuer null on a certificate, which bears him above
     * @param printed the day, with the word for printing; of a certificate, its number
     */
    public record Imprint(
            @Nullable Check check,
            List<String> copies,
            @Nullable String issuer,
            String printed) {

        public Imprint {
            copies = List.copyOf(copies);
        }
    }

    /**
     * A QR code, and the words beside it.
     *
     * @param address where the code leads
     */
    public record Check(String address, List<String> words) {

        public Check {
            words = List.copyOf(words);
        }

        public QrCode code() {
            return QrCode.of(address);
        }
    }

    /** The same with a code to be checked by, where it has last lines to put it in. */
    public Paper checkedBy(Check check) {
        return imprint == null
                ? this
                : new Paper(
                        layout,
                        letterhead,
                        title,
                        addressee,
                        body,
                        signature,
                        new Imprint(check, imprint.copies(), imprint.issuer(), imprint.printed()),
                        annex,
                        mark,
                        words);
    }

    /** The title in one line, as a file or a window is called. */
    public String name() {
        return String.join("", title);
    }

    public Stream<Table> tables() {
        return body.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    public Stream<Photo> photos() {
        return Stream.concat(body.stream(), annex.stream())
                .filter(Photos.class::isInstance)
                .flatMap(block -> ((Photos) block).photos().stream());
    }
}
