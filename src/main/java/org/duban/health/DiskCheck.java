package org.duban.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Whether there is room where evidence, archives and the embedded database lie, and where uploads wait. */
@Component
@Order(60)
class DiskCheck implements HealthCheck {

    /** A file that is uploaded waits here, a ledger of 100,000 rows for one. */
    private static final DataSize FOR_UPLOADS = DataSize.ofGigabytes(1);

    private final DiskProperties properties;
    private final Path data;
    private final Path uploads;

    DiskCheck(
            DiskProperties properties,
            @Value("${duban.data-dir}") Path data,
            @Value("${java.io.tmpdir}") Path uploads) {
        this.properties = properties;
        this.data = data.toAbsolutePath().normalize();
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public String path() {
        return "/settings#group-STORAGE";
    }

    @Override
    public Condition look() {
        try {
            var disk = Files.getFileStore(data);
            var left = disk.getUsableSpace();
            return condition(left, Files.getFileStore(uploads).getUsableSpace())
                    .with("directory", data.toString())
                    .with("left", DataSize.ofBytes(left))
                    .with("size", DataSize.ofBytes(size(disk)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Condition condition(long left, long forUploads) {
        if (left < properties.full().toBytes()) {
            return Condition.trouble("full");
        }
        if (left < properties.low().toBytes()) {
            return Condition.watch("low");
        }
        return forUploads < FOR_UPLOADS.toBytes()
                ? Condition.watch("uploads", uploads.toString())
                : Condition.good("room");
    }

    private static long size(FileStore disk) throws IOException {
        return disk.getTotalSpace();
    }
}
