package org.duban.platform.persistence;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The refusals of a database that somebody else runs. */
final class ExternalDatabase {

    private ExternalDatabase() {}

    static CannotStart refused(String url, @Nullable String username, SQLException reason) {
        String state = Objects.requireNonNullElse(reason.getSQLState(), "");
        return switch (state) {
            case "28P01", "28000" ->
                new CannotStart(
                        "The database %s refuses user %s: %s. 数据库拒绝该用户登录。"
                                .formatted(shown(url), username, firstLine(reason)),
                        "Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. 请检查数据库用户名和密码。",
                        reason);
            case "3D000" ->
                new CannotStart(
                        "There is no database at %s: %s. 数据库不存在。".formatted(shown(url), firstLine(reason)),
                        "Create it (create database ... encoding 'UTF8'), or correct SPRING_DATASOURCE_URL."
                                + " 请先建库，或更正 SPRING_DATASOURCE_URL。",
                        reason);
            default ->
                new CannotStart(
                        "The database %s cannot be reached: %s. 无法连接数据库。".formatted(shown(url), firstLine(reason)),
                        "Start it and see that this machine reaches it, or correct SPRING_DATASOURCE_URL."
                                + " 请启动数据库并检查网络，或更正 SPRING_DATASOURCE_URL。",
                        reason);
        };
    }

    static CannotStart tooOld(String url, int major, int oldest) {
        return new CannotStart(
                "The database %s is PostgreSQL %d. 数据库版本过旧。".formatted(shown(url), major),
                "Upgrade it: Duban needs PostgreSQL %d or later. 请升级到 PostgreSQL %d 或更高版本。".formatted(oldest, oldest),
                null);
    }

    static CannotStart notUnicode(String url, @Nullable String encoding) {
        return new CannotStart(
                "The database %s has encoding %s. 数据库编码不是 UTF8。".formatted(shown(url), encoding),
                "Create it anew: create database ... encoding 'UTF8' template template0. 请以 UTF8 编码重建数据库。",
                null);
    }

    static CannotStart withoutTextSimilarity(String url, SQLException reason) {
        return new CannotStart(
                "The database %s lacks the extension pg_trgm, and it cannot be created: %s. 数据库缺少扩展 pg_trgm，且无法创建。"
                        .formatted(shown(url), firstLine(reason)),
                "Have an administrator of the server run in this database: create extension pg_trgm (it comes with PostgreSQL's"
                        + " package contrib). 请由数据库管理员在该库中执行 create extension pg_trgm（随 contrib 软件包提供）。",
                reason);
    }

    static CannotStart notPostgres(String url) {
        return new CannotStart(
                "%s is not a PostgreSQL address. 不是 PostgreSQL 的连接地址。".formatted(shown(url)),
                "Set SPRING_DATASOURCE_URL to jdbc:postgresql://host:5432/database, or unset it to use the embedded one."
                        + " 请更正 SPRING_DATASOURCE_URL，或取消设置以使用内置数据库。",
                null);
    }

    /** The address without what follows the question mark, where a password may be. */
    static String shown(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }

    private static String firstLine(SQLException reason) {
        String message = Objects.requireNonNullElse(reason.getMessage(), reason.toString());
        return message.lines().findFirst().orElse("").strip().replaceAll("\\.$", "");
    }
}
