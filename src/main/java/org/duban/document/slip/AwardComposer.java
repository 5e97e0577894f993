package org.duban.document.slip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.document.Composer;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.Passage;
import org.duban.document.Phrases;
import org.duban.document.Sections;
import org.duban.document.Words;
import org.duban.document.paper.Block;
import org.duban.document.paper.Paper;
import org.duban.ranking.EditionId;
import org.duban.ranking.EditionRow;
import org.duban.ranking.RankingReader;
import org.duban.ranking.flag.Flag;
import org.duban.ranking.flag.FlagKind;
import org.duban.ranking.flag.Flags;
import org.duban.ranking.web.PeriodWords;
import org.duban.ranking.web.RankingFigures;
import org.duban.unit.UnitId;
import org.springframework.stereotype.Component;

/** A certificate of the flags that fly over a unit in a published edition; a yellow or a black one warns. */
@Component
@RequiredArgsConstructor
class AwardComposer implements Composer {

    private static final String TEXT = "text";

    private final RankingReader editions;
    private final Flags flags;
    private final PeriodWords periods;
    private final RankingFigures rankingFigures;
    private final Phrases phrases;

    @Override
    public DocumentKind kind() {
        return DocumentKind.AWARD;
    }

    @Override
    public Map<UUID, String> unfit(DocumentSubject subject) {
        var edition = edition(subject);
        return edition.correctedBy() != null || flags(subject).isEmpty()
                ? Map.of(edition.id(), periods.title(edition.period()))
                : Map.of();
    }

    @Override
    public List<Passage> passages(DocumentSubject subject) {
        return List.of(Passage.required(TEXT, phrases.of("slip.AWARD.text." + best(flags(subject)))));
    }

    @Override
    public Map<String, String> figures(DocumentSubject subject) {
        var edition = edition(subject);
        var standing = editions.standing(edition.editionId(), unit(subject));
        var figures = new LinkedHashMap<String, String>();
        figures.put(phrases.of("figure.unit"), standing.unitName());
        figures.put(phrases.of("figure.campaign"), edition.campaignName());
        figures.put(phrases.of("figure.period"), periods.title(edition.period()));
        figures.put(phrases.of("figure.league"), standing.league());
        figures.put(
                phrases.of("figure.rank"),
                standing.rank() == null ? Phrases.NONE : standing.rank().toString());
        figures.put(
                phrases.of("figure.score"),
                standing.score() == null ? Phrases.NONE : rankingFigures.plain(standing.score()));
        figures.put(phrases.of("figure.flags"), names(flags(subject)));
        return figures;
    }

    @Override
    public Content compose(DocumentSubject subject, Words words) {
        var flying = flags(subject);
        return new Content(
                Paper.Layout.CERTIFICATE,
                List.of(name(best(flying))),
                phrases.of("slip.addressee", flying.get(0).unitName()),
                List.<Block>copyOf(Sections.texts(words.of(TEXT))));
    }

    private List<Flag> flags(DocumentSubject subject) {
        var unit = unit(subject).value();
        return flags.byUnit(edition(subject)).getOrDefault(unit, List.of());
    }

    private static FlagKind best(List<Flag> flags) {
        return flags.get(0).kind();
    }

    private String names(List<Flag> flags) {
        return flags.stream()
                .map(flag -> name(flag.kind()))
                .collect(Collectors.joining(phrases.of("ledger.separator")));
    }

    private String name(FlagKind flag) {
        return phrases.message("platform.flag." + flag);
    }

    private EditionRow edition(DocumentSubject subject) {
        return editions.requirePublished(new EditionId(subject.matters().get(0)));
    }

    private static UnitId unit(DocumentSubject subject) {
        return Objects.requireNonNull(subject.unit());
    }
}
