package org.duban.settings;

import static org.duban.settings.SettingGroup.ACCESS;
import static org.duban.settings.SettingGroup.DIRECTORY;
import static org.duban.settings.SettingGroup.DISPLAY;
import static org.duban.settings.SettingGroup.EVIDENCE;
import static org.duban.settings.SettingGroup.JOBS;
import static org.duban.settings.SettingGroup.MAIL;
import static org.duban.settings.SettingGroup.MESSAGES;
import static org.duban.settings.SettingGroup.PROVIDER;
import static org.duban.settings.SettingGroup.STORAGE;
import static org.duban.settings.SettingGroup.WORK;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All settings that the application knows, and those of its libraries that an installation needs. A test keeps it complete. */
public final class SettingCatalogue {

    public static final List<Setting> ALL = List.of(
            of("duban.finding.acknowledge-within", WORK, "24h"),
            of("duban.finding.dispute-within", WORK, "48h"),
            of("duban.ranking.object-within", WORK, "72h"),
            of("duban.deadline.calendar-warning", WORK, "60d"),
            of("duban.zone", WORK, "Asia/Shanghai"),
            of("duban.wall.every", DISPLAY, "10s"),
            of("duban.wall.screens", DISPLAY, "2000"),
            of("duban.wall.screens-per-display", DISPLAY, "600"),
            of("duban.notification.digest.enabled", MESSAGES, "true"),
            of("duban.notification.digest.at", MESSAGES, "08:00"),
            of("duban.notification.digest.working-days-only", MESSAGES, "true"),
            of("duban.notification.keep-read", MESSAGES, "180d"),
            of("duban.notification.keep-deliveries", MESSAGES, "90d"),
            of("server.port", ACCESS, "8080"),
            of("server.address", ACCESS, null),
            of("server.servlet.session.timeout", ACCESS, "12h"),
            of("duban.account.invitation.valid", ACCESS, "7d"),
            of("duban.account.password-cost", ACCESS, "10"),
            of("duban.notification.base-url", MAIL, null),
            of("spring.mail.host", MAIL, null),
            of("spring.mail.port", MAIL, null),
            of("spring.mail.username", MAIL, null),
            secret("spring.mail.password", MAIL),
            of("duban.notification.allowed-hosts", MAIL, null),
            of("duban.data-dir", STORAGE, "./data"),
            of("duban.archive.max-unfolded", STORAGE, "50GB"),
            of("duban.disk.low", STORAGE, "10GB"),
            of("duban.disk.full", STORAGE, "2GB"),
            of("duban.backup.directory", STORAGE, null),
            of("duban.backup.at-least-every", STORAGE, "26h"),
            of("spring.datasource.url", STORAGE, null),
            of("spring.datasource.username", STORAGE, null),
            secret("spring.datasource.password", STORAGE),
            of("duban.evidence.max-size", EVIDENCE, "20MB"),
            of("duban.evidence.max-megapixels", EVIDENCE, "100"),
            of("duban.evidence.store", EVIDENCE, "disk"),
            of("duban.evidence.s3.endpoint", EVIDENCE, null),
            of("duban.evidence.s3.region", EVIDENCE, "us-east-1"),
            of("duban.evidence.s3.bucket", EVIDENCE, null),
            secret("duban.evidence.s3.access-key", EVIDENCE),
            secret("duban.evidence.s3.secret-key", EVIDENCE),
            of("duban.evidence.s3.path-style", EVIDENCE, "true"),
            of("duban.evidence.command", EVIDENCE, null),
            of("duban.evidence.target", EVIDENCE, null),
            of("duban.sign-in.ldap.url", DIRECTORY, null),
            of("duban.sign-in.ldap.base", DIRECTORY, null),
            of("duban.sign-in.ldap.bind-dn", DIRECTORY, null),
            secret("duban.sign-in.ldap.bind-password", DIRECTORY),
            of("duban.sign-in.ldap.user-filter", DIRECTORY, "(uid={0})"),
            of("duban.sign-in.ldap.username", DIRECTORY, "uid"),
            of("duban.sign-in.ldap.display-name", DIRECTORY, "cn"),
            of("duban.sign-in.ldap.unit", DIRECTORY, "ou"),
            of("duban.sign-in.ldap.group-base", DIRECTORY, null),
            of("duban.sign-in.ldap.group-filter", DIRECTORY, "(member={0})"),
            of("duban.sign-in.ldap.timeout", DIRECTORY, "5s"),
            of("duban.sign-in.ldap.roles", DIRECTORY, null),
            of("duban.sign-in.oidc.issuer", PROVIDER, null),
            of("duban.sign-in.oidc.client-id", PROVIDER, null),
            secret("duban.sign-in.oidc.client-secret", PROVIDER),
            of("duban.sign-in.oidc.title", PROVIDER, null),
            of("duban.sign-in.oidc.scopes", PROVIDER, "openid, profile"),
            of("duban.sign-in.oidc.username", PROVIDER, "preferred_username"),
            of("duban.sign-in.oidc.display-name", PROVIDER, "name"),
            of("duban.sign-in.oidc.unit", PROVIDER, "unit"),
            of("duban.sign-in.oidc.groups", PROVIDER, "groups"),
            of("duban.sign-in.oidc.roles", PROVIDER, null),
            of("duban.jobs.enabled", JOBS, "true"),
            of("duban.deadline.sweep", JOBS, "0 * * * * *"),
            of("duban.deadline.ladder", JOBS, "20 * * * * *"),
            of("duban.deadline.hold-sweep", JOBS, "10 * * * * *"),
            of("duban.deadline.lapse-sweep", JOBS, "40 * * * * *"),
            of("duban.deadline.calendar-check", JOBS, "0 0 9 * * *"),
            of("duban.finding.acknowledgement-sweep", JOBS, "30 */5 * * * *"),
            of("duban.finding.recheck-sweep", JOBS, "0 40 2 * * *"),
            of("duban.inspection.daily-rounds-sweep", JOBS, "20 */10 * * * *"),
            of("duban.inspection.coverage-warning", JOBS, "0 30 8 * * *"),
            of("duban.ranking.drafting", JOBS, "0 5 * * * *"),
            of("duban.document.drafting", JOBS, "0 */10 * * * *"),
            of("duban.notification.digest-check", JOBS, "10 * * * * *"),
            of("duban.notification.delivery", JOBS, "*/5 * * * * *"),
            of("duban.notification.resubmission", JOBS, "PT3M"),
            of("duban.notification.keeping", JOBS, "0 40 3 * * *"),
            of("duban.evidence.hashing-pause", JOBS, "PT1M"),
            of("duban.ledger.beat", JOBS, "PT5S"));

    private SettingCatalogue() {}

    private static Setting of(String name, SettingGroup group, @Nullable String usual) {
        return new Setting(name, group, usual, false);
    }

    private static Setting secret(String name, SettingGroup group) {
        return new Setting(name, group, null, true);
    }
}
