package org.duban.notification.channel;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A network such as {@code 10.0.0.0/8}, or a single address.
 *
 * @param start its first address as a number
 * @param length of its addresses in bits
 * @param fixed how many bits all its addresses share
 */
record AddressRange(BigInteger start, int length, int fixed) {

    static AddressRange valueOf(String text) {
        var parts = text.split("/", 2);
        try {
            // Digits are not looked up.
            var start = InetAddress.getByName(parts[0]).getAddress();
            var length = start.length * Byte.SIZE;
            return new AddressRange(
                    new BigInteger(1, start), length, parts.length == 1 ? length : Integer.parseInt(parts[1]));
        } catch (UnknownHostException | NumberFormatException unfit) {
            throw new IllegalArgumentException(text, unfit);
        }
    }

    /** Whether the text is one, and not a name. */
    static boolean isOne(String text) {
        return text.matches("[0-9.]+(/\\d{1,2})?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/\\d{1,3})?");
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        var free = length - fixed;
        return bytes.length * Byte.SIZE == length
                && new BigInteger(1, bytes).shiftRight(free).equals(start.shiftRight(free));
    }
}
