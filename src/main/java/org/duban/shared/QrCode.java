package org.duban.shared;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.BitSet;
import java.util.stream.Collectors;

/**
 * A QR code as a drawing, as sharp on paper as on the screen.
 *
 * @param size modules a side, the quiet margin of four on each side included
 * @param dark which modules are dark, row after row
 */
public record QrCode(int size, BitSet dark) {

    private static final int MARGIN = 4;

    /**
     * A code that stays readable with an eighth of it worn away.
     *
     * @throws io.nayuki.qrcodegen.DataTooLongException for more than some 2,000 bytes
     */
    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        int size = code.size + 2 * MARGIN;
        var dark = new BitSet(size * size);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                dark.set((y + MARGIN) * size + x + MARGIN, code.getModule(x, y));
            }
        }
        return new QrCode(size, dark);
    }

    public boolean isDark(int x, int y) {
        return dark.get(y * size + x);
    }

    /** The dark modules, as the data of an SVG path whose unit is a module. */
    public String path() {
        return dark.stream()
                .mapToObj(at -> "M%d %dh1v1h-1z".formatted(at % size, at / size))
                .collect(Collectors.joining());
    }
}
