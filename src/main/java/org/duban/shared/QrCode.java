package org.duban.shared;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code as a drawing, as sharp on paper as on the screen.
 *
 * @param size modules a side, the quiet margin of four on each side included
 * @param path the dark modules, as the data of an SVG path whose unit is a module
 */
public record QrCode(int size, String path) {

    private static final int MARGIN = 4;

    /**
     * A code that stays readable with an eighth of it worn away.
     *
     * @throws io.nayuki.qrcodegen.DataTooLongException for more than some 2,000 bytes
     */
    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN)))
                .collect(Collectors.joining());
        return new QrCode(code.size + 2 * MARGIN, path);
    }
}
