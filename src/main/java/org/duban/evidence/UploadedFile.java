package org.duban.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody hands in, not yet looked at.
 *
 * @param name what the sender calls it; not to be trusted
 * @param size the number of bytes that have arrived
 * @param content opened several times, each time from the beginning
 * @param device what the device says about the taking of a photo
 */
public record UploadedFile(
        String name,
        long size,
        InputStreamSource content,
        @Nullable DeviceWord device) {

    public UploadedFile(String name, long size, InputStreamSource content) {
        this(name, size, content, null);
    }

    public static UploadedFile of(String name, byte[] content) {
        return new UploadedFile(name, content.length, new ByteArrayResource(content));
    }
}
