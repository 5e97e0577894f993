package org.duban.platform.persistence;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Why Duban does not start, and the one thing to do about it, in words for the person at the console. */
@Getter
public final class CannotStart extends RuntimeException {

    private final String problem;
    private final String remedy;

    public CannotStart(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + " " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    static CannotStart locked(Path dataDirectory, String holder) {
        return new CannotStart(
                "Another Duban%s already works in %s. 另一个督办程序正在使用该数据目录。".formatted(holder, dataDirectory),
                "Stop it, or give this one its own directory with --duban.data-dir=/path."
                        + " 请先停止它，或用 --duban.data-dir 指定其他目录。",
                null);
    }

    static CannotStart unusable(Path dataDirectory, Throwable cause) {
        return new CannotStart(
                "The data directory %s cannot be used: %s. 数据目录不可用。"
                        .formatted(
                                dataDirectory,
                                cause instanceof AccessDeniedException ? "access denied" : cause.getMessage()),
                "Give this account the right to write there, or choose another directory with --duban.data-dir=/path."
                        + " 请授予当前账户写权限，或用 --duban.data-dir 指定其他目录。",
                cause);
    }

    static CannotStart notADirectory(Path dataDirectory) {
        return new CannotStart(
                "The data directory %s is a file. 数据目录的位置上是一个文件。".formatted(dataDirectory),
                "Move that file away, or choose another directory with --duban.data-dir=/path."
                        + " 请移走该文件，或用 --duban.data-dir 指定其他目录。",
                null);
    }

    static CannotStart diskFull(Path directory, long freeMegabytes) {
        return new CannotStart(
                "The disk of %s is full: %d MB left. 磁盘空间不足。".formatted(directory, freeMegabytes),
                "Make room, or choose a directory on another disk with --duban.data-dir=/path."
                        + " 请清理磁盘，或用 --duban.data-dir 换到其他磁盘。",
                null);
    }

    static CannotStart demoData(String database) {
        return new CannotStart(
                "The database %s holds demo data, whose passwords everybody knows. 数据库中是演示数据，其密码是公开的。"
                        .formatted(database),
                "Give the real system its own with --duban.data-dir=/path (or SPRING_DATASOURCE_URL), or go on trying"
                        + " with --spring.profiles.active=demo. 请用 --duban.data-dir（或 SPRING_DATASOURCE_URL）另指定，"
                        + "继续试用请加 --spring.profiles.active=demo。",
                null);
    }

    static CannotStart noArchive(String platform) {
        return new CannotStart(
                "Duban brings no PostgreSQL for %s. 本程序不含适用于该平台的 PostgreSQL。".formatted(platform),
                externalDatabase(),
                null);
    }

    static CannotStart programsFail(String output) {
        return new CannotStart(
                "The PostgreSQL that Duban brings does not run here: %s. 内置 PostgreSQL 无法在本机运行。".formatted(output),
                externalDatabase(),
                null);
    }

    static CannotStart rootOnly() {
        return new CannotStart(
                "PostgreSQL refuses to run as root, and neither unshare, setpriv nor runuser could step down."
                        + " PostgreSQL 不能以 root 身份运行。",
                "Start Duban as an ordinary user who owns the data directory. 请改用拥有数据目录的普通用户启动。",
                null);
    }

    static CannotStart otherMajor(Path cluster, String found, int ours) {
        return new CannotStart(
                "%s was written by PostgreSQL %s, this Duban brings PostgreSQL %d. 数据由其他主版本的 PostgreSQL 写成。"
                        .formatted(cluster, found, ours),
                "Start the Duban that wrote it, save with pg_dump, move %s away, start this one and load with pg_restore."
                                .formatted(cluster)
                        + " 请用原版本启动并以 pg_dump 导出，移走该目录后用本版本导入。",
                null);
    }

    static CannotStart passwordLost(Path passwordFile, @Nullable Throwable cause) {
        return new CannotStart(
                "The database password in %s is missing or wrong. 数据库密码文件缺失或不符。".formatted(passwordFile),
                "Put that file back from the backup that belongs to this database. 请从同一份备份中恢复该文件。",
                cause);
    }

    static CannotStart serverFailed(String reason, Path log) {
        return new CannotStart(
                "The embedded PostgreSQL does not start: %s. 内置 PostgreSQL 无法启动。".formatted(reason),
                "The reason is in %s. 详情见该日志目录。".formatted(log),
                null);
    }

    private static String externalDatabase() {
        return "Set SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD to a PostgreSQL 15 or later."
                + " 请用 SPRING_DATASOURCE_URL 等变量指定外部 PostgreSQL。";
    }
}
