package org.duban.document.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.document.CheckAddress;
import org.duban.document.Content;
import org.duban.document.Headings;
import org.duban.document.Issue;
import org.duban.document.Letterheads;
import org.duban.document.paper.Block;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Text;
import org.duban.platform.web.TimeFormats;
import org.duban.ranking.Board;
import org.duban.ranking.Board.League;
import org.duban.ranking.EditionId;
import org.duban.ranking.EditionRow;
import org.duban.ranking.RankingReader;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.consequence.ConsequenceRow;
import org.duban.ranking.flag.Flag;
import org.duban.ranking.flag.FlagSettings;
import org.duban.ranking.flag.Flags;
import org.duban.ranking.flag.MostImproved;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.web.ConsequenceWords;
import org.duban.ranking.web.MethodWords;
import org.duban.ranking.web.PeriodWords;
import org.duban.ranking.web.RankingFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Composes the notice of a ranking from an edition: what was found, who stands where and why, and what comes of it. */
@Component
@RequiredArgsConstructor
public class RankingNotice {

    private final RankingReader editions;
    private final Flags flags;
    private final FlagSettings flagSettings;
    private final ConsequenceReader consequences;
    private final Letterheads letterheads;
    private final NoticeTable table;
    private final NoticeWords words;
    private final MethodWords method;
    private final PeriodWords periods;
    private final RankingFigures figures;
    private final ConsequenceWords consequenceWords;
    private final TimeFormats times;
    private final MessageSource messages;
    private final Clock clock;

    /**
     * How many of each league are named in it.
     *
     * @param praised so many ranks from the first on are commended, and {@code criticised} so many places from below criticised
     */
    public record Naming(int praised, int criticised) {}

    /**
     * The notice.
     *
     * @param checkAddress where the code on it leads; null for a draft
     */
    public Paper of(EditionRow edition, Naming naming, @Nullable String checkAddress) {
        var leagues = Board.leagues(editions.standings(edition.editionId()));
        var rules = editions.rules(edition);
        return letterheads.paper(
                new Content(
                        Paper.Layout.OFFICIAL,
                        title(edition),
                        message("ranking.notice.to"),
                        body(edition, leagues, rules, naming)),
                new Issue(
                        new CampaignId(edition.campaignId()),
                        new Issue.Series(message("ranking.notice.mark"), message("document.sign.RANKING"), true),
                        edition.issuerName(),
                        edition.year(),
                        edition.number(),
                        day(edition.publishedAt()),
                        check(edition, checkAddress)));
    }

    private List<String> title(EditionRow edition) {
        return Stream.of(
                        message("ranking.notice.title.of", edition.campaignName()),
                        message(
                                "ranking.notice.title.period",
                                periods.title(edition.period()),
                                periods.days(edition.period())),
                        message("ranking.notice.title.what"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<Block> body(EditionRow edition, List<League> leagues, Rules rules, Naming naming) {
        var headings = new Headings(messages);
        var body = new ArrayList<Block>();
        if (edition.correctionReason() != null) {
            body.add(Text.of(message("ranking.notice.corrects", edition.correctionReason(), corrected(edition))));
        }
        body.add(Text.of(message(
                "ranking.notice.opening",
                edition.campaignName(),
                periods.title(edition.period()),
                periods.days(edition.period()))));
        body.add(headings.first(message("ranking.notice.overview")));
        body.add(Text.of(overview(edition)));
        body.add(headings.first(message("ranking.notice.ranking")));
        body.addAll(tables(edition, leagues, rules));
        addSection(body, headings, "ranking.flags.title", flags(edition, leagues));
        addSection(body, headings, "ranking.notice.naming", named(leagues, naming));
        addSection(body, headings, "ranking.consequence.title", consequences(edition));
        body.add(headings.first(message("ranking.show.method")));
        var sentences = method.of(rules);
        IntStream.range(0, sentences.size())
                .mapToObj(at -> Text.note((at + 1) + ". " + sentences.get(at)))
                .forEach(body::add);
        return body;
    }

    /** A heading without a text says nothing. */
    private void addSection(List<Block> body, Headings headings, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            body.add(headings.first(message(title)));
            sentences.stream().map(Text::of).forEach(body::add);
        }
    }

    private String overview(EditionRow edition) {
        var gap = message("ranking.notice.sentences");
        return Stream.of(
                        figures.summary(edition),
                        message("ranking.notice.participants", edition.ranked(), edition.units() - edition.ranked()),
                        edition.finished() ? "" : message("ranking.notice.unfinished", times.moment(edition.asOf())))
                .filter(sentence -> !sentence.isEmpty())
                .collect(joining(gap));
    }

    private List<Block> tables(EditionRow edition, List<League> leagues, Rules rules) {
        var blocks = new ArrayList<Block>();
        var anyWon = leagues.stream()
                .flatMap(league -> league.ranked().stream())
                .anyMatch(standing -> standing.won().signum() > 0);
        if (edition.ranked() == 0) {
            blocks.add(Text.of(message("ranking.show.nobody")));
        }
        for (var league : leagues) {
            if (!league.ranked().isEmpty()) {
                blocks.add(table.of(league, rules, edition.previousId() != null, anyWon));
            }
            if (!league.notRanked().isEmpty()) {
                blocks.add(Text.note(message("ranking.notice.not-ranked", league.name(), words.notRanked(league))));
            }
        }
        if (edition.ranked() > 0) {
            blocks.add(Text.note(message("ranking.show.dash")));
        }
        return blocks;
    }

    /** A sentence a league, flag by flag, and who went up most. */
    private List<String> flags(EditionRow edition, List<League> leagues) {
        var rules = flagSettings.of(new CampaignId(edition.campaignId()));
        var flying = flags.of(edition);
        if (flying.isEmpty()) {
            return List.of();
        }
        var sentences =
                flying.stream()
                        .collect(groupingBy(Flag::league, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(league -> message("ranking.notice.flags", league.getKey(), ofLeague(league.getValue())))
                        .collect(Collectors.toCollection(ArrayList::new));
        var improved = figures.improved(MostImproved.of(leagues, rules.improved()));
        if (!improved.isEmpty()) {
            sentences.add(message("ranking.notice.improved", improved));
        }
        return sentences;
    }

    private String ofLeague(List<Flag> league) {
        return league.stream().collect(groupingBy(Flag::kind, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(kind -> message(
                        "ranking.notice.flag",
                        message("platform.flag." + kind.getKey()),
                        kind.getValue().stream().map(this::flown).collect(joining(message("ranking.list-separator")))))
                .collect(joining(message("ranking.notice.reason-separator")));
    }

    private String flown(Flag flag) {
        return flag.running() > 1
                ? message("ranking.notice.flown-running", flag.unitName(), flag.running())
                : flag.unitName();
    }

    private List<String> named(List<League> leagues, Naming naming) {
        return Stream.concat(
                        words.praise(leagues, naming.praised()).stream(),
                        words.criticism(leagues, naming.praised(), naming.criticised()).stream())
                .toList();
    }

    /** What somebody has confirmed of it; money is nobody's business but the ledger's. */
    private List<String> consequences(EditionRow edition) {
        return consequences.confirmedOf(edition.id()).stream()
                .filter(row -> !row.kind().isMoney())
                .collect(groupingBy(ConsequenceRow::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> message(
                        "ranking.notice.consequence",
                        message("ranking.consequence.kind." + kind.getKey()),
                        kind.getValue().stream()
                                .map(row -> message(
                                        "ranking.notice.consequence-of", row.unitName(), consequenceWords.ground(row)))
                                .collect(joining(message("ranking.notice.reason-separator")))))
                .toList();
    }

    /** Which one it corrects, such as 〔2026〕第7期. */
    private String corrected(EditionRow edition) {
        return periods.issue(editions.requirePublished(new EditionId(Objects.requireNonNull(edition.corrects()))));
    }

    private Paper.@Nullable Check check(EditionRow edition, @Nullable String address) {
        return edition.digest() == null || address == null
                ? null
                : new Paper.Check(
                        address,
                        List.of(
                                message("ranking.notice.scan", CheckAddress.beside(address)),
                                message("ranking.notice.seal", edition.digest())));
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toLocalDate();
    }

    private String message(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
