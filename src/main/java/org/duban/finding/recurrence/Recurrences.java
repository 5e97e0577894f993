package org.duban.finding.recurrence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static org.duban.shared.Instants.instant;
import static org.duban.shared.Instants.instantOrNull;
import static org.duban.shared.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.Position;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingState;
import org.duban.finding.Watch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Spots, before something is logged, what it may be already: the same item at the same place or within 50 metres, or where no
 * place is set, much the same words; open, or struck off and still watched.
 *
 * <p>Whoever fills in the form waits for it at each field: its two statements see what there is each at its own moment, and
 * need no transaction around them.
 */
@Service
@RequiredArgsConstructor
public class Recurrences {

    private static final int MOST = 5;
    /** Of each kind; what is near is sorted out by the distance afterwards. */
    private static final int READ = 50;

    private static final String STANDS = """
             f.campaign_id = :campaign
             and (f.state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                  or f.state = 'CLOSED' and f.closed_at >= :since and f.closed_at <= :foundAt)
            """;

    /** A revision of an item is the same item. */
    private static final String SAME_ITEM = " and f.check_item_id = any(:items)";

    private static final String SAME_WORDS = " and similarity(f.description, :description) >= 0.3";

    private static final String AT_PLACE = """
            (select f.finding_id, 'PLACE' as why, 1 as likeness from finding f
             where f.place_id = :place and
            """;

    private static final String AROUND = """
            (select f.finding_id, 'NEAR', 1 from finding f
             where f.latitude between :south and :north and f.longitude between :west and :east and
            """;

    private static final String AT_PLACES_AROUND = """
            (select f.finding_id, 'NEAR', 1 from finding f
             where f.place_id = any(array(
                select p.place_id from place p
                where p.latitude between :south and :north and p.longitude between :west and :east))
               and f.latitude is null and
            """;

    private static final String ALIKE = """
            (select f.finding_id, 'TEXT', similarity(f.place_text || ' ' || f.description, :words) from finding f
             where (f.place_text || ' ' || f.description) % :words and
            """;

    private static final String ROWS = """
            select f.finding_id as id, f.number, f.place_text as place_name, f.category as item_name,
                   left(f.description, 60) as description, f.state, f.found_at, f.closed_at,
                   coalesce(f.latitude, p.latitude) as latitude, coalesce(f.longitude, p.longitude) as longitude,
                   c.why, c.likeness
            from (%s) c (finding_id, why, likeness) join finding f using (finding_id) left join place p using (place_id)
            """;

    private final FindingGate gate;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Row(
            UUID id,
            String number,
            String placeName,
            String itemName,
            String description,
            FindingState state,
            Instant foundAt,
            @Nullable Instant closedAt,
            @Nullable Double latitude,
            @Nullable Double longitude,
            Why why,
            double likeness) {

        /** By their positions: by name and by reflection, each value of each row is converted. */
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    FindingState.valueOf(row.getString(6)),
                    instant(row, 7),
                    instantOrNull(row, 8),
                    row.getObject(9, Double.class),
                    row.getObject(10, Double.class),
                    Why.valueOf(row.getString(11)),
                    row.getDouble(12));
        }

        boolean isWithin(@Nullable Vicinity around) {
            return why != Why.NEAR
                    || latitude == null
                    || longitude == null
                    || around == null
                    || around.contains(latitude, longitude);
        }

        double metres(@Nullable Vicinity around) {
            return why != Why.NEAR || latitude == null || longitude == null || around == null
                    ? 0
                    : around.metresTo(latitude, longitude);
        }

        Instant lastAt() {
            return Objects.requireNonNullElse(closedAt, foundAt);
        }
    }

    /**
     * What a question is about.
     *
     * @param latitude of the place, where that is known
     * @param items all revisions of the item
     */
    private record Ground(
            int watchDays,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<UUID> items) {

        static Ground of(ResultSet row, int number) throws SQLException {
            return new Ground(
                    row.getInt(1), row.getObject(2, Double.class), row.getObject(3, Double.class), List.of((UUID[])
                            row.getArray(4).getArray()));
        }

        @Nullable
        Vicinity around(Question question) {
            if (question.at() != null) {
                return new Vicinity(question.at());
            }
            return latitude == null || longitude == null ? null : new Vicinity(new Position(latitude, longitude));
        }
    }

    /** The best first, at most five; nothing for those who log nothing. */
    public List<PossibleRecurrence> of(Question question, SignedIn who) {
        if (!gate.isInTheField(who) || !question.saysWhat()) {
            return List.of();
        }
        return ground(question).map(ground -> possible(question, ground)).orElse(List.of());
    }

    private List<PossibleRecurrence> possible(Question question, Ground ground) {
        var around = ground.around(question);
        var seen = new HashSet<UUID>();
        return read(question, ground, around).stream()
                .filter(row -> row.isWithin(around))
                .sorted(order(around))
                .filter(row -> seen.add(row.id()))
                .limit(MOST)
                .map(row -> possible(row, around))
                .toList();
    }

    private static Comparator<Row> order(@Nullable Vicinity around) {
        return comparing(Row::why)
                .thenComparing(row -> !row.state().isOpen())
                .thenComparing(comparingDouble(Row::likeness).reversed())
                .thenComparing(comparingDouble(row -> row.metres(around)))
                .thenComparing(comparing(Row::lastAt).reversed())
                .thenComparing(Row::id);
    }

    private static PossibleRecurrence possible(Row row, @Nullable Vicinity around) {
        return new PossibleRecurrence(
                row.id(),
                row.number(),
                row.placeName(),
                row.itemName(),
                row.description(),
                row.state(),
                row.state().isOpen(),
                row.foundAt(),
                row.closedAt(),
                row.why() == Why.NEAR ? (int) Math.round(row.metres(around)) : null,
                row.why());
    }

    /** Each way to find them is a statement of its own, so that each is found by its own index. */
    private List<Row> read(Question question, Ground ground, @Nullable Vicinity around) {
        var same = STANDS + (question.item() == null ? SAME_WORDS : SAME_ITEM) + " limit :read)";
        var ways = new ArrayList<String>();
        if (question.place() != null) {
            ways.add(AT_PLACE + same);
        }
        if (around != null) {
            ways.add(AROUND + same);
            ways.add(AT_PLACES_AROUND + same);
        }
        if (question.place() == null) {
            ways.add(ALIKE + STANDS + (question.item() == null ? "" : SAME_ITEM) + " order by 3 desc limit :read)");
        }
        var foundAt = question.foundAt() == null ? clock.instant() : question.foundAt();
        var statement = jdbc.sql(ROWS.formatted(String.join(" union all ", ways)))
                .param("campaign", question.campaign().value())
                .param("since", utc(new Watch(ground.watchDays(), clock.getZone()).since(foundAt)))
                .param("foundAt", utc(foundAt))
                .param("items", ground.items().toArray(UUID[]::new))
                .param("description", question.description())
                .param("words", question.placeText() + " " + question.description())
                .param(
                        "place",
                        question.place() == null ? null : question.place().value())
                .param("read", READ);
        if (around != null) {
            statement = statement
                    .param("south", around.south())
                    .param("north", around.north())
                    .param("west", around.west())
                    .param("east", around.east());
        }
        return statement.query(Row::of).list();
    }

    /** All that has to be known before, in one statement; nothing where there is no such campaign. */
    private Optional<Ground> ground(Question question) {
        return jdbc.sql("""
                        select c.watch_days, p.latitude, p.longitude, array(
                            select i.check_item_id from check_item i join check_item asked using (standard_id, code)
                            where asked.check_item_id = :item) as items
                        from campaign c left join place p on p.place_id = :place and p.latitude is not null
                        where c.campaign_id = :campaign
                        """)
                .param("campaign", question.campaign().value())
                .param(
                        "place",
                        question.place() == null ? null : question.place().value(),
                        Types.OTHER)
                .param("item", question.item() == null ? null : question.item().value(), Types.OTHER)
                .query(Ground::of)
                .optional();
    }
}
