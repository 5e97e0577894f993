package org.duban.notification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the accounts that an audience stands for. */
@Component
@RequiredArgsConstructor
class Recipients {

    private static final String ACCOUNTS = """
            with told as (
                select c.account_id from clerks_of(:units) c
                union
                select a.account_id from account a where a.account_id = any(:accounts) and a.disabled_at is null
                union
                select a.account_id from account a join account_role r using (account_id)
                where r.role = any(:roles) and a.disabled_at is null
            )
            select account_id from told
            where account_id is distinct from cast(:actor as uuid)
              and (not :secret or exists (
                  select from account_role r where r.account_id = told.account_id and r.role not in ('UNIT', 'UNIT_ADMIN')))
              and (not :sample or exists (select from account a where a.account_id = told.account_id and a.sample))
            """;

    private final JdbcClient jdbc;

    /** Without the actor; of what units must not know yet, without their clerks; of a sample, those made for it. */
    List<UUID> of(Announcement announced, boolean secret, boolean sample) {
        var audience = announced.audience();
        return jdbc.sql(ACCOUNTS)
                .param("units", ids(audience, Audience.Kind.UNIT))
                .param("accounts", ids(audience, Audience.Kind.ACCOUNT))
                .param("roles", roles(audience))
                .param("actor", announced.actor())
                .param("secret", secret)
                .param("sample", sample)
                .query(UUID.class)
                .list();
    }

    /** Whether it is about a finding of an unannounced round that has not been released. */
    boolean isSecret(Announcement announced) {
        return announced.kind() == SubjectKind.FINDING
                && jdbc.sql("select exists (select from finding where finding_id = :id and hidden)")
                        .param("id", announced.subject())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether it is about a sample campaign, which is nobody's real concern. */
    boolean isSample(Announcement announced) {
        return announced.campaign() != null
                && jdbc.sql("select exists (select from campaign where campaign_id = :id and sample)")
                        .param("id", announced.campaign())
                        .query(Boolean.class)
                        .single();
    }

    private static UUID[] ids(Set<Audience> audience, Audience.Kind kind) {
        return of(audience, kind).map(Audience::id).filter(Objects::nonNull).toArray(UUID[]::new);
    }

    private static String[] roles(Set<Audience> audience) {
        return of(audience, Audience.Kind.ROLE)
                .map(Audience::role)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
    }

    private static Stream<Audience> of(Set<Audience> audience, Audience.Kind kind) {
        return audience.stream().filter(one -> one.kind() == kind);
    }
}
