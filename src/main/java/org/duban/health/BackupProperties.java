package org.duban.health;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the installation's own script puts backups, which are only looked at.
 *
 * @param directory each file in it is a backup, but for hidden ones and those still being written, {@code *.part}
 * @param atLeastEvery how old the newest may be
 */
@ConfigurationProperties("duban.backup")
record BackupProperties(
        @Nullable Path directory, @DefaultValue("26h") Duration atLeastEvery) {}
