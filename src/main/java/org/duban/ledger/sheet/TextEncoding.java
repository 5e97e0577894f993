package org.duban.ledger.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The encoding of a text file: by its mark, else UTF-8 if every byte agrees, else what older Chinese offices write. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        for (var charset : candidates(file)) {
            if (isReadable(file, charset)) {
                return charset;
            }
        }
        throw new NotASheet();
    }

    /** Opens the text behind its mark, if it has one. */
    static Reader open(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static List<Charset> candidates(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            int first = in.read();
            int second = in.read();
            if (first == 0xFF && second == 0xFE) {
                return List.of(StandardCharsets.UTF_16LE);
            }
            if (first == 0xFE && second == 0xFF) {
                return List.of(StandardCharsets.UTF_16BE);
            }
        }
        return List.of(StandardCharsets.UTF_8, GB18030);
    }

    private static boolean isReadable(Path file, Charset charset) throws IOException {
        var buffer = CharBuffer.allocate(1 << 14);
        try (var reader = open(file, charset)) {
            while (reader.read(buffer.clear()) >= 0) {
                if (buffer.flip().chars().anyMatch(TextEncoding::isNoText)) {
                    throw new NotASheet();
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isNoText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x0B;
    }
}
