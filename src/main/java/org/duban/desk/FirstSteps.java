package org.duban.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.deadline.CalendarHorizon;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the first steps have been taken, found out from what is there. A sample does not count. */
@Service
@RequiredArgsConstructor
public class FirstSteps {

    private static final String TAKEN = """
            select exists (select from unit where not sample) as units,
                   exists (select from account a join account_role r using (account_id)
                           where r.role = 'UNIT' and a.disabled_at is null and not a.sample)
                   and exists (select from account a join account_role r using (account_id)
                           where r.role in ('INSPECTOR', 'SUPERVISOR') and a.disabled_at is null and not a.sample) as people,
                   cast(:calendar as boolean) as calendar,
                   exists (select from campaign where not sample) as campaign,
                   exists (select from campaign_standard s join campaign c using (campaign_id) where not c.sample) as standard,
                   exists (select from finding f join campaign c using (campaign_id) where not c.sample) as finding,
                   exists (select from channel where enabled) as channel,
                   exists (select from desk_mark where mark = 'BACKUP') as backup,
                   (select campaign_id from campaign where sample limit 1) as sample_id,
                   exists (select from desk_mark where account_id = :account and mark = 'LIST') as aside
            """;

    private final JdbcClient jdbc;
    private final CalendarHorizon horizon;

    /** A step, and whether it has been taken. */
    public record Line(FirstStep step, boolean taken) {}

    /**
     * The steps that are somebody's.
     *
     * @param sample the sample campaign; null if there is none
     */
    public record Steps(List<Line> lines, @Nullable UUID sample) {

        public long taken() {
            return lines.stream().filter(Line::taken).count();
        }
    }

    private record Taken(
            boolean units,
            boolean people,
            boolean calendar,
            boolean campaign,
            boolean standard,
            boolean finding,
            boolean channel,
            boolean backup,
            @Nullable UUID sampleId,
            boolean aside) {

        boolean has(FirstStep step) {
            return switch (step) {
                case UNITS -> units;
                case PEOPLE -> people;
                case CALENDAR -> calendar;
                case CAMPAIGN -> campaign;
                case STANDARD -> standard;
                case FINDING -> finding;
                case CHANNEL -> channel;
                case BACKUP -> backup;
            };
        }
    }

    /** Nothing for somebody who has none of them, has put them aside, or where all have been taken. */
    public Optional<Steps> of(SignedIn who) {
        if (!who.isAnyOf(Role.ADMIN, Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var taken = jdbc.sql(TAKEN)
                .param("calendar", horizon.missing().isEmpty())
                .param("account", who.accountId().value())
                .query(Taken.class)
                .single();
        var lines = Arrays.stream(FirstStep.values())
                .filter(step -> step.isFor(who))
                .map(step -> new Line(step, taken.has(step)))
                .toList();
        return taken.aside() || lines.stream().allMatch(Line::taken)
                ? Optional.empty()
                : Optional.of(new Steps(lines, taken.sampleId()));
    }

    /** What somebody has seen to or put aside. */
    public Set<Mark> marks(AccountId account) {
        var marks = EnumSet.noneOf(Mark.class);
        marks.addAll(jdbc.sql("select mark from desk_mark where account_id = :account")
                .param("account", account.value())
                .query(Mark.class)
                .list());
        return marks;
    }

    @Transactional
    public void mark(AccountId account, Mark mark) {
        jdbc.sql("insert into desk_mark (account_id, mark) values (:account, :mark) on conflict do nothing")
                .param("account", account.value())
                .param("mark", mark.name())
                .update();
    }
}
