package org.duban.notification;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Announcement;
import org.duban.activity.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whose duty a notice is about: in a group, and above, “assigned” says nothing without the unit. */
@Component
@RequiredArgsConstructor
class ResponsibleUnits {

    private static final Set<SubjectKind> DUTIES =
            EnumSet.of(SubjectKind.FINDING, SubjectKind.TASK, SubjectKind.MILESTONE, SubjectKind.CONSEQUENCE);

    private final JdbcClient jdbc;

    /** Its name; empty for what no unit has to do by a deadline. */
    Optional<String> nameFor(Announcement announced) {
        return DUTIES.contains(announced.kind()) ? named(announced) : Optional.empty();
    }

    private Optional<String> named(Announcement announced) {
        return jdbc.sql("""
                        select u.name from deadline d join unit u using (unit_id)
                        where d.subject_kind = :kind and d.subject_id = :subject
                        order by d.started_at desc limit 1
                        """)
                .param("kind", announced.kind().name())
                .param("subject", announced.subject())
                .query(String.class)
                .optional();
    }
}
