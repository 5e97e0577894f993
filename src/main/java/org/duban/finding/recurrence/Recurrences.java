package org.duban.finding.recurrence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.Campaigns;
import org.duban.evidence.Position;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingState;
import org.duban.finding.Watch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spots, before something is logged, what it may be already: the same item at the same place or within 50 metres, or where no
 * place is set, much the same words; open, or struck off and still watched.
 */
@Service
@Transactional(readOnly = true)
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
    private final Campaigns campaigns;
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

    /** The best first, at most five; nothing for those who log nothing. */
    public List<PossibleRecurrence> of(Question question, SignedIn who) {
        if (!gate.isInTheField(who) || !question.saysWhat()) {
            return List.of();
        }
        var around = around(question);
        var seen = new HashSet<UUID>();
        return read(question, around).stream()
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
    private List<Row> read(Question question, @Nullable Vicinity around) {
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
        var days = campaigns.require(question.campaign()).watchDays();
        var statement = jdbc.sql(ROWS.formatted(String.join(" union all ", ways)))
                .param("campaign", question.campaign().value())
                .param("since", utc(new Watch(days, clock.getZone()).since(foundAt)))
                .param("foundAt", utc(foundAt))
                .param("items", revisions(question))
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
        return statement.query(Row.class).list();
    }

    private UUID[] revisions(Question question) {
        if (question.item() == null) {
            return new UUID[0];
        }
        return jdbc.sql("""
                        select i.check_item_id from check_item i join check_item asked using (standard_id, code)
                        where asked.check_item_id = :item
                        """)
                .param("item", question.item().value())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private @Nullable Vicinity around(Question question) {
        if (question.at() != null) {
            return new Vicinity(question.at());
        }
        if (question.place() == null) {
            return null;
        }
        return jdbc.sql("select latitude, longitude from place where place_id = :place and latitude is not null")
                .param("place", question.place().value())
                .query(Position.class)
                .optional()
                .map(Vicinity::new)
                .orElse(null);
    }
}
