package org.duban.inspection.draw;

import static org.duban.shared.Instants.utc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.Campaigns;
import org.duban.shared.BrokenConstraint;
import org.springframework.dao.DataIntegrityViolationException;
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
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Lays a draw down: freezes the places of its strata, and keeps the words that nobody sees until it is drawn. Sent again
     * under the same id, it is there once.
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
        insert(id, details, secret, by);
        found.forEach(population -> populations.freeze(id, population));
        jdbc.sql("update draw set frozen = true where draw_id = :id")
                .param("id", id.value())
                .update();
        record(id, "LAID_DOWN", Map.of("title", details.title()));
        return true;
    }

    private boolean isThere(DrawId id, SignedIn by) {
        var maker = jdbc.sql("select made_by from draw where draw_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        if (maker.isPresent() && !maker.get().equals(by.accountId().value())) {
            throw new DrawIdTaken(id);
        }
        return maker.isPresent();
    }

    private void insert(DrawId id, DrawDetails details, SecretWords words, SignedIn by) {
        var now = clock.instant();
        var salt = salt();
        try {
            jdbc.sql("""
                            insert into draw (draw_id, campaign_id, title, made_by, made_by_supervisor, made_at, expires_at,
                                              words_one, salt, commitment)
                            values (:id, :campaign, :title, :by, :supervisor, :now, :expires, :words, :salt, :commitment)
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
                    .update();
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("draw_pk", refused) ? new DrawIdTaken(id) : refused;
        }
    }

    private static String salt() {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Draws: the second person's words and the first's make the seed, and the lowest tickets of each stratum win. Of two who do
     * so at once, one is told that it is done.
     *
     * @throws SamePerson where it is the one who laid it down
     * @throws SupervisorMissing where neither of the two is of the office
     * @throws DrawOver where it was drawn, given up, or has expired
     */
    public void complete(DrawId id, String words, SignedIn by) {
        var draw = openFor(id);
        if (draw.isMadeBy(by)) {
            throw new SamePerson(draw.title());
        }
        if (!draw.mayBeDrawnBy(by)) {
            throw new SupervisorMissing(draw.title());
        }
        var second = new SecretWords(words).text();
        var seed = Lots.seed(reader.secretWords(id), second);
        reader.strata(id).forEach(stratum -> pick(id, stratum, seed));
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
        record(id, "DRAWN", Map.of("title", draw.title(), "seed", seed));
    }

    private void pick(DrawId id, StratumRow stratum, String seed) {
        var winners = Lots.lowest(seed, reader.places(id, stratum.position()), stratum.wanted());
        jdbc.sql("""
                        insert into draw_pick (draw_id, place_id, ordinal, ticket)
                        select :draw, p.place_id, p.ordinal, p.ticket
                        from unnest(:places, :ordinals, :tickets) as p(place_id, ordinal, ticket)
                        """)
                .param("draw", id.value())
                .param("places", winners.stream().map(lot -> lot.place().id()).toArray(UUID[]::new))
                .param(
                        "ordinals",
                        IntStream.rangeClosed(1, winners.size()).boxed().toArray(Integer[]::new))
                .param("tickets", winners.stream().map(Lots.Lot::ticket).toArray(String[]::new))
                .update();
    }

    /** Gives it up before it is drawn; that it was laid down stays on record, and why it was not drawn. */
    public void drop(DrawId id, String reason, SignedIn by) {
        var draw = openFor(id);
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
        record(id, "DROPPED", Map.of("title", draw.title(), "reason", reason.strip()));
    }

    /** Whoever comes second waits here, and then finds it done. */
    private DrawRow openFor(DrawId id) {
        jdbc.sql("select 1 from draw where draw_id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .list();
        var draw = reader.require(id);
        if (!draw.isOpen()) {
            throw new DrawOver(draw.title());
        }
        return draw;
    }

    private void record(DrawId id, String event, Map<String, ?> detail) {
        log.record(SubjectKind.DRAW, id.value(), event, detail);
    }
}
