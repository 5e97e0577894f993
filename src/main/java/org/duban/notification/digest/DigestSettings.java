package org.duban.notification.digest;

import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.duban.notification.NotificationProperties;
import org.duban.unit.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When units want their day's list. */
@Service
@Transactional
@RequiredArgsConstructor
public class DigestSettings {

    private final JdbcClient jdbc;
    private final NotificationProperties properties;

    /** When a unit wants its day's list. */
    public record DigestSetting(boolean enabled, LocalTime sentAt, boolean workingDaysOnly) {}

    @Transactional(readOnly = true)
    public DigestSetting of(UnitId unit) {
        var usual = properties.digest();
        return jdbc.sql("select enabled, sent_at, working_days_only from digest_setting where unit_id = :unit")
                .param("unit", unit.value())
                .query(DigestSetting.class)
                .optional()
                .orElseGet(() -> new DigestSetting(usual.enabled(), usual.at(), usual.workingDaysOnly()));
    }

    public void change(UnitId unit, DigestSetting setting) {
        jdbc.sql("""
                        insert into digest_setting (unit_id, enabled, sent_at, working_days_only)
                        values (:unit, :enabled, :at, :workingDaysOnly)
                        on conflict (unit_id) do update
                            set enabled = excluded.enabled, sent_at = excluded.sent_at,
                                working_days_only = excluded.working_days_only
                        """)
                .param("unit", unit.value())
                .param("enabled", setting.enabled())
                .param("at", setting.sentAt())
                .param("workingDaysOnly", setting.workingDaysOnly())
                .update();
    }
}
