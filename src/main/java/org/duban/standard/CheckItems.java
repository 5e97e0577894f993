package org.duban.standard;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds check items: by id, by what a ledger calls them, or by what somebody types. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CheckItems {

    private static final String FACTS = """
            select i.check_item_id as id, i.standard_id, i.code, i.section_code,
                   case when :english then coalesce(i.section_name_en, i.section_name) else i.section_name end
                       as section_name,
                   case when :english then coalesce(i.name_en, i.name) else i.name end as name,
                   case when :english then coalesce(i.requirement_en, i.requirement) else i.requirement end
                       as requirement,
                   i.severity, i.points, i.term_kind, i.term_amount, i.basis, i.synonyms, i.place_kinds
            from check_item i join standard s using (standard_id)
            """;
    private static final String IN_USE = """
             where i.superseded_at is null and i.retired_at is null and s.retired_at is null
            """;

    private final JdbcClient jdbc;

    /** In Chinese whoever asks, since what is stored with a finding must not depend on its reader. */
    public CheckItemFacts require(CheckItemId id) {
        return facts(" where i.check_item_id = :id", false)
                .param("id", id.value())
                .query(CheckItemFacts.class)
                .optional()
                .orElseThrow(() -> new CheckItemNotFound(id));
    }

    /** The item in use whose code, name or synonym the words are, looked for in the standards given; in Chinese. */
    public Optional<CheckItemFacts> match(String words, Collection<UUID> standards) {
        return facts(IN_USE + """
                           and i.standard_id = any(:standards)
                           and (lower(i.code) = :words or lower(i.name) = :words or lower(i.name_en) = :words
                                or exists (select 1 from unnest(i.synonyms) y where lower(y) = :words))
                         order by case when lower(i.code) = :words then 0 when lower(i.name) = :words then 1 else 2 end, i.code
                         limit 1
                        """, false)
                .param("standards", standards.toArray(UUID[]::new))
                .param("words", words.strip().toLowerCase(Locale.ROOT))
                .query(CheckItemFacts.class)
                .optional();
    }

    /**
     * Items in use whose name, synonym, requirement, code or pinyin initials contain what was typed, best first, in the
     * language of whoever types.
     */
    public List<CheckItemFacts> search(String typed, Collection<UUID> standards, int limit) {
        return facts(IN_USE + """
                           and i.standard_id = any(:standards)
                           and (:words = '' or starts_with(i.initials, :words) or strpos(lower(i.name), :words) > 0
                                or strpos(lower(i.name_en), :words) > 0 or starts_with(lower(i.code), :words)
                                or exists (select 1 from unnest(i.synonyms) y where strpos(lower(y), :words) > 0)
                                or strpos(i.initials, :words) > 0 or strpos(lower(i.requirement), :words) > 0)
                         order by case when starts_with(i.initials, :words) or starts_with(lower(i.name), :words) then 0
                                       when strpos(lower(i.name), :words) > 0 then 1 else 2 end, i.code
                         limit :limit
                        """, Language.isEnglish())
                .param("standards", standards.toArray(UUID[]::new))
                .param("words", typed.strip().toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query(CheckItemFacts.class)
                .list();
    }

    private JdbcClient.StatementSpec facts(String where, boolean english) {
        return jdbc.sql(FACTS + where).param("english", english);
    }
}
