package org.duban.command.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.ranking.web.PeriodWords;
import org.duban.shared.Language;
import org.duban.shared.Period;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the keys of rows and columns are called, in the language of the request: one statement at most for each dimension. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class KeyNames {

    private static final String UNITS = """
            select u.unit_id::text as key, u.name, exists (select from unit b where b.parent_id = u.unit_id) as parted
            from unit u where u.unit_id = any(:ids)
            """;

    private static final String ITEMS = """
            select i.check_item_id::text as key,
                   i.code || ' ' || case when :english then coalesce(i.name_en, i.name) else i.name end as name, false as parted
            from check_item i where i.check_item_id = any(:ids)
            """;

    private static final String SECTIONS = """
            select distinct on (i.standard_id, i.section_code) i.standard_id || ':' || i.section_code as key,
                   case when :english then coalesce(i.section_name_en, i.section_name) else i.section_name end as name,
                   true as parted
            from check_item i where i.standard_id = any(:ids)
            order by i.standard_id, i.section_code, i.superseded_at nulls first
            """;

    private static final String PLACES = """
            select p.place_id::text as key, p.name, false as parted from place p where p.place_id = any(:ids)
            """;

    private static final String CAMPAIGNS = """
            select c.campaign_id::text as key, c.name, false as parted from campaign c where c.campaign_id = any(:ids)
            """;

    private final JdbcClient jdbc;
    private final PeriodWords periods;
    private final MessageSource messages;

    /**
     * How a key is called.
     *
     * @param brief where there is little room
     * @param parted whether there is something within it to be opened
     */
    public record Name(String text, String brief, boolean parted) {}

    private record Named(String key, String name, boolean parted) {}

    /** All of them by key; every key has a name. */
    public Map<String, Name> of(Dimension dimension, Collection<String> keys) {
        var wanted = new HashSet<>(keys);
        var names = new HashMap<String, Name>();
        if (wanted.remove(Pivot.NONE)) {
            names.put(Pivot.NONE, plain(message("analysis.none." + dimension)));
        }
        names.putAll(
                switch (dimension) {
                    case UNIT -> units(wanted);
                    case ITEM -> read(ITEMS, wanted, KeyNames::uuid);
                    case SECTION -> read(SECTIONS, wanted, key -> uuid(key.substring(0, key.indexOf(':'))));
                    case PLACE -> read(PLACES, wanted, KeyNames::uuid);
                    case CAMPAIGN -> read(CAMPAIGNS, wanted, KeyNames::uuid);
                    case LEAGUE -> said(wanted, key -> key);
                    case SOURCE -> said(wanted, key -> message("finding.source." + key));
                    case SEVERITY -> said(wanted, key -> message("platform.severity." + key));
                    case STATE -> said(wanted, key -> message("platform.state." + key));
                    case LATENESS -> said(wanted, key -> message("finding.trait.late." + key));
                    case WEEK, TEN_DAYS, MONTH, QUARTER -> periods(dimension, wanted);
                });
        return names;
    }

    private Map<String, Name> units(Set<String> keys) {
        var byId = read(UNITS, keys, key -> uuid(key.startsWith(Drill.OWN) ? key.substring(Drill.OWN.length()) : key));
        var names = new HashMap<String, Name>();
        for (var key : keys) {
            var name = byId.get(key.startsWith(Drill.OWN) ? key.substring(Drill.OWN.length()) : key);
            names.put(
                    key,
                    name == null
                            ? plain(key)
                            : key.startsWith(Drill.OWN) && name.parted()
                                    ? plain(message("analysis.own-unit", name.text()))
                                    : name);
        }
        return names;
    }

    private Map<String, Name> read(String sql, Set<String> keys, Function<String, UUID> id) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var english = Language.isEnglish();
        return jdbc
                .sql(sql)
                .param("ids", keys.stream().map(id).distinct().toArray(UUID[]::new))
                .param("english", english)
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::key, named -> new Name(named.name(), named.name(), named.parted())));
    }

    private Map<String, Name> periods(Dimension dimension, Set<String> keys) {
        var kind = dimension.period().orElseThrow();
        return keys.stream().collect(Collectors.toMap(key -> key, key -> {
            var period = Period.containing(kind, LocalDate.parse(key));
            return new Name(periods.title(period), periods.brief(period), false);
        }));
    }

    private static Map<String, Name> said(Set<String> keys, Function<String, String> words) {
        return keys.stream().collect(Collectors.toMap(key -> key, key -> plain(words.apply(key))));
    }

    private static Name plain(String text) {
        return new Name(text, text, false);
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
