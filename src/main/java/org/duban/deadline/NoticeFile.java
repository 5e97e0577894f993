package org.duban.deadline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file with the holiday notice of a year, as it was handed in: JSON, CSV or an .xlsx workbook, told by its content. */
final class NoticeFile {

    private NoticeFile() {}

    /** Reads the notice of a year, or refuses the file as a whole. */
    static CalendarNotice read(int year, String source, byte[] content) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return CalendarSheet.read(year, source, SheetLine.ofWorkbook(content));
        }
        var text = textOrNull(content, StandardCharsets.UTF_8);
        var json = isJson(content);
        if (text != null) {
            return json ? CalendarFile.read(year, source, text) : sheet(year, source, text);
        }
        // Chinese spreadsheets save CSV in the national encoding; JSON is in UTF-8 by definition.
        var national = json ? null : textOrNull(content, Charset.forName("GB18030"));
        if (national == null) {
            throw new CalendarFileRefused("file", "notUtf8");
        }
        return sheet(year, source, national);
    }

    private static CalendarNotice sheet(int year, String source, String text) {
        return CalendarSheet.read(year, source, SheetLine.ofText(text));
    }

    private static boolean isJson(byte[] content) {
        for (var letter : content) {
            if (letter == '{' || letter == '[') {
                return true;
            }
            if (letter > ' ') {
                return false;
            }
        }
        return false;
    }

    private static @Nullable String textOrNull(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
