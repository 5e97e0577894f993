package org.duban.inspection.draw;

import static org.duban.shared.Instants.utc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.Campaigns;
import org.duban.inspection.SentBefore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws places by lot, in two steps by two persons, neither of whom can know what will come of it. */
@Service
@Transactional
@RequiredArgsConstructor
public class Draws {

    /** For how long the second person is waited for. */
    public static final Duration OPEN_FOR = Duration.ofDays(7);

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Campaigns campaigns;
    private final Populations populations;
    private final DrawReader reader;
    private final DrawNews news;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Lays a draw down: freezes the places of its strata, and keeps the words that nobody sees until it is drawn. Sent again
     * under the same id, even at once, it is there once.
     *
     * @return whether it is new
     * @throws StratumEmpty where there is nothing to draw from
     */
    public boolean layDown(DrawId id, DrawDetails details, String words, SignedIn by) {
        if (isThere(id, by)) {
            return false;
        }
        var secret = new SecretWords(words);
        var found = populations.of(details.strata(), campaigns.requireRunning(details.campaignId()));
        if (!insert(id, details, secret, by)) {
            return !isThere(id, by);
        }
        found.forEach(population -> populations.freeze(id, population));
        jdbc.sql("update draw set frozen = true where draw_id = :id")
                .param("id", id.value())
                .update();
        news.laidDown(reader.require(id));
        return true;
    }

    private boolean isThere(DrawId id, SignedIn by) {
        var maker = jdbc.sql("select made_by from draw where draw_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return SentBefore.by(by, maker, () -> new DrawIdTaken(id));
    }

    /** Says whether it was there first: of two who send the same, one waits here for the other. */
    private boolean insert(DrawId id, DrawDetails details, SecretWords words, SignedIn by) {
        var now = clock.instant();
        var salt = salt();
        return jdbc.sql("""
                            insert into draw (draw_id, campaign_id, title, made_by, made_by_supervisor, made_at, expires_at,
                                              words_one, salt, commitment)
                            values (:id, :campaign, :title, :by, :supervisor, :now, :expires, :words, :salt, :commitment)
                            on conflict (draw_id) do nothing
                            """)
                        .param("id", id.value())
                        .param("campaign", details.campaignId().value())
                        .param("title", details.title())
                        .param("by", by.accountId().value())
                        .param("supervisor", by.is(Role.SUPERVISOR))
                        .param("now", utc(now))
                        .param("expires", utc(now.plus(OPEN_FOR)))
                        .param("words", words.text())
                        .param("salt", salt)
                        .param("commitment", Lots.commitment(salt, words.text()))
                        .update()
                == 1;
    }

    private static String salt() {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Draws: the second person's words and the first's make the seed, and the lowest tickets of each stratum win. Of two who do
     * so at once, one is told that it is done; the same words of the same person, sent again, are there once.
     *
     * @throws SamePerson where it is the one who laid it down
     * @throws SupervisorMissing where neither of the two is of the office
     * @throws DrawOver where it was drawn, given up, or has expired
     */
    public void complete(DrawId id, String words, SignedIn by) {
        var draw = locked(id);
        var second = new SecretWords(words).text();
        if (draw.isDrawnBy(by, second)) {
            return;
        }
        requireOpen(draw);
        if (draw.isMadeBy(by)) {
            throw new SamePerson(draw.title());
        }
        if (!draw.mayBeDrawnBy(by)) {
            throw new SupervisorMissing(draw.title());
        }
        var seed = Lots.seed(reader.secretWords(id), second);
        pick(id, seed);
        jdbc.sql("""
                        update draw set state = 'DRAWN', words_two = :words, seed = :seed, drawn_by = :by,
                                        drawn_by_supervisor = :supervisor, drawn_at = :now
                        where draw_id = :id
                        """)
                .param("id", id.value())
                .param("words", second)
                .param("seed", seed)
                .param("by", by.accountId().value())
                .param("supervisor", by.is(Role.SUPERVISOR))
                .param("now", utc(clock.instant()))
                .update();
        news.record(id, "DRAWN", Map.of("title", draw.title(), "seed", seed));
    }

    private void pick(DrawId id, String seed) {
        var places = reader.placesByStratum(id);
        var winners = reader.strata(id).stream()
                .flatMap(stratum ->
                        Lots.lowest(seed, places.getOrDefault(stratum.position(), List.of()), stratum.wanted())
                                .stream())
                .toList();
        jdbc.sql("""
                        insert into draw_pick (draw_id, place_id, ordinal, ticket)
                        select :draw, p.place_id, row_number() over (partition by p.position order by p.ticket collate "C"), p.ticket
                        from unnest(:places, :positions, :tickets) as p(place_id, position, ticket)
                        """)
                .param("draw", id.value())
                .param("places", winners.stream().map(lot -> lot.place().id()).toArray(UUID[]::new))
                .param(
                        "positions",
                        winners.stream().map(lot -> lot.place().position()).toArray(Integer[]::new))
                .param("tickets", winners.stream().map(Lots.Lot::ticket).toArray(String[]::new))
                .update();
    }

    /** Gives it up before it is drawn; that it was laid down stays on record, and why it was not drawn. */
    public void drop(DrawId id, String reason, SignedIn by) {
        var draw = locked(id);
        requireOpen(draw);
        if (!draw.isMadeBy(by)) {
            throw new NotTheMaker(draw.title());
        }
        jdbc.sql("""
                        update draw set state = 'DROPPED', dropped_reason = :reason, dropped_at = :now where draw_id = :id
                        """)
                .param("id", id.value())
                .param("reason", reason.strip())
                .param("now", utc(clock.instant()))
                .update();
        news.record(id, "DROPPED", Map.of("title", draw.title(), "reason", reason.strip()));
    }

    /** Whoever comes second waits here, and then finds it done. */
    private DrawRow locked(DrawId id) {
        jdbc.sql("select 1 from draw where draw_id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .list();
        return reader.require(id);
    }

    private static void requireOpen(DrawRow draw) {
        if (!draw.isOpen()) {
            throw new DrawOver(draw.title());
        }
    }
}
