package org.duban.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** A content as it is read from a store: whoever reads it to its end has had what the fingerprint stands for. */
class VerifiedStream extends FilterInputStream {

    private final Sha256 expected;
    private final MessageDigest digest = Sha256.digest();

    VerifiedStream(InputStream content, Sha256 expected) {
        super(content);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = readOn(target, offset, length);
        if (read > 0) {
            digest.update(target, offset, read);
        } else if (read < 0 && !Sha256.of(digest.digest()).equals(expected)) {
            throw new ContentDamaged(expected, null);
        }
        return read;
    }

    private int readOn(byte[] target, int offset, int length) throws IOException {
        try {
            return in.read(target, offset, length);
        } catch (IOException unreadable) {
            throw new ContentDamaged(expected, unreadable);
        }
    }
}
