package org.duban.ledger.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is by its content; its name proves nothing. */
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final List<String> FOREIGN = List.of("%pdf", "{\\rtf", "\u0089png", "gif8", "\u00ff\u00d8\u00ff");
    private static final List<String> PAGES = List.of("<html", "<!doctype", "<table", "<?xml", "<meta", "<head");
    private static final int HEAD = 4096;

    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new EmptySheet();
        }
        if (startsWith(head, ZIP)) {
            return WORKBOOK;
        }
        if (startsWith(head, OLE)) {
            throw contains(file, ENCRYPTED) ? new EncryptedWorkbook() : new OldWorkbook();
        }
        refuseWhatIsNoText(head);
        return TEXT;
    }

    private static void refuseWhatIsNoText(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var start = text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
        if (PAGES.stream().anyMatch(start::startsWith)) {
            throw new OldWorkbook();
        }
        if (FOREIGN.stream().anyMatch(start::startsWith)) {
            throw new NotASheet();
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** The file's size is bounded by what an upload may have, so that it may be held for this one look. */
    private static boolean contains(Path file, byte[] wanted) throws IOException {
        var all = Files.readAllBytes(file);
        for (int at = 0; at <= all.length - wanted.length; at++) {
            if (Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
