package org.duban.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duban.campaign.CampaignId;
import org.springframework.util.FileSystemUtils;

/** Where the files of one export lie until it ends, however it does. */
final class Aside implements AutoCloseable {

    private final Path directory;

    Aside(CampaignId campaign) throws IOException {
        this.directory = Files.createTempDirectory(prefix(campaign));
    }

    static String prefix(CampaignId campaign) {
        return "archive-" + campaign + "-";
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }
}
