package org.duban.inspection.checklist;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.unit.PlaceKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads checklists. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ChecklistReader {

    private static final String ROWS = """
            select c.checklist_id as id, c.revision, c.name, c.name_en, c.place_kinds, l.lines, l.points,
                   c.superseded_at is not null as superseded, c.retired_at is not null as retired, c.version
            from checklist c cross join lateral (
                select count(*) as lines, coalesce(sum(x.points), 0) as points
                from checklist_line x where x.checklist_id = c.checklist_id) l
            """;

    private final JdbcClient jdbc;

    /** The revisions that hold, those in use first. */
    public List<ChecklistRow> all() {
        return jdbc.sql(ROWS
                        + " where c.superseded_at is null order by c.retired_at is not null, c.name, c.checklist_id")
                .query(ChecklistRow.class)
                .list();
    }

    public ChecklistRow require(ChecklistId id) {
        return jdbc.sql(ROWS + " where c.checklist_id = :id")
                .param("id", id.value())
                .query(ChecklistRow.class)
                .optional()
                .orElseThrow(() -> new ChecklistNotFound(id));
    }

    /** Those in use for places of a kind: made for it first, then those for all. */
    public List<ChecklistRow> of(PlaceKind kind) {
        return jdbc.sql(ROWS + """
                         where c.superseded_at is null and c.retired_at is null
                           and (c.place_kinds = '{}' or :kind = any(c.place_kinds))
                         order by c.place_kinds = '{}', c.name
                        """)
                .param("kind", kind.name())
                .query(ChecklistRow.class)
                .list();
    }

    /** In their order. */
    public List<LineRow> lines(ChecklistId id) {
        return jdbc.sql("""
                        select l.position, l.kind, l.text, l.text_en, l.check_item_id, i.code as item_code, i.name as item_name,
                               l.points, l.photo_required
                        from checklist_line l left join check_item i using (check_item_id)
                        where l.checklist_id = :id order by l.position
                        """).param("id", id.value()).query(LineRow.class).list();
    }
}
