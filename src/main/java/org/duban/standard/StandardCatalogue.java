package org.duban.standard;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the standards, with their sections and items. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class StandardCatalogue {

    private static final String STANDARDS = """
            select s.standard_id as id, s.code, s.name, s.name_en, s.edition, s.retired_at is not null as retired,
                   c.sections, c.items, s.version
            from standard s cross join lateral (
                select count(distinct i.section_code) as sections, count(*) as items from check_item i
                where i.standard_id = s.standard_id and i.superseded_at is null and i.retired_at is null
            ) c
            """;

    static final String ITEMS = """
            select i.check_item_id as id, i.standard_id, i.code, i.revision, i.section_code, i.section_name,
                   i.section_name_en, i.name, i.name_en, i.requirement, i.requirement_en, i.severity, i.points,
                   i.term_kind, i.term_amount, i.basis, i.synonyms, i.place_kinds, i.made_at,
                   i.superseded_at is not null as superseded, i.retired_at is not null as retired, i.version
            from check_item i
            """;

    /** Each word typed must occur somewhere, the words being an array so that {@code %} is only a character. */
    private static final String MATCHING = """
             and not exists (select 1 from unnest(cast(:words as text[])) word where strpos(lower(concat_ws(' ', i.code,
                 i.initials, i.name, i.name_en, i.requirement, i.requirement_en, i.basis, i.section_name,
                 i.section_name_en, array_to_string(i.synonyms, ' '))), word) = 0)
            """;

    private final JdbcClient jdbc;

    /** All standards, those out of use last. */
    public List<StandardRow> list() {
        return jdbc.sql(STANDARDS + " order by s.retired_at is not null, s.code")
                .query(StandardRow.class)
                .list();
    }

    public Slice<StandardRow> list(int limit, @Nullable UUID after) {
        var rows = jdbc.sql(STANDARDS + """
                         where cast(:after as uuid) is null or s.standard_id > :after
                         order by s.standard_id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit + 1)
                .query(StandardRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    public StandardRow require(StandardId id) {
        return jdbc.sql(STANDARDS + " where s.standard_id = :id")
                .param("id", id.value())
                .query(StandardRow.class)
                .optional()
                .orElseThrow(() -> new StandardNotFound(id));
    }

    /** The current items, retired ones too, that contain all that was typed: words, codes or initials. */
    public List<Section> sections(StandardId id, @Nullable String typed) {
        return Section.of(jdbc.sql(ITEMS + " where i.standard_id = :id and i.superseded_at is null" + MATCHING)
                .param("id", id.value())
                .param("words", words(typed))
                .query(CheckItemRow.class)
                .list());
    }

    /**
     * The current items by code, a piece at a time.
     *
     * @param after the code of the last item of the piece before
     */
    public Slice<CheckItemRow> items(StandardId id, @Nullable String typed, int limit, @Nullable String after) {
        var rows = jdbc.sql(ITEMS + " where i.standard_id = :id and i.superseded_at is null" + MATCHING + """
                           and (cast(:after as text) is null or i.code > :after)
                         order by i.code limit :limit
                        """)
                .param("id", id.value())
                .param("words", words(typed))
                .param("after", after)
                .param("limit", limit + 1)
                .query(CheckItemRow.class)
                .list();
        return Slice.of(rows, limit, CheckItemRow::code);
    }

    public CheckItemRow require(CheckItemId id) {
        return jdbc.sql(ITEMS + " where i.check_item_id = :id")
                .param("id", id.value())
                .query(CheckItemRow.class)
                .optional()
                .orElseThrow(() -> new CheckItemNotFound(id));
    }

    private static String[] words(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? new String[0]
                : typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    }
}
