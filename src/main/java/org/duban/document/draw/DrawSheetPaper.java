package org.duban.document.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.document.Phrases;
import org.duban.document.Sections;
import org.duban.document.paper.Block;
import org.duban.document.paper.Fields;
import org.duban.document.paper.Fields.Field;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperWords;
import org.duban.document.paper.Table;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.duban.document.paper.Text;
import org.duban.inspection.draw.DrawId;
import org.duban.inspection.draw.DrawReader;
import org.duban.inspection.draw.DrawRow;
import org.duban.inspection.draw.Lots;
import org.duban.inspection.draw.PickRow;
import org.duban.inspection.draw.StratumRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Composes what the two persons sign: who drew, by which words, from which places, and which were drawn. */
@Component
@RequiredArgsConstructor
public class DrawSheetPaper {

    private static final int SHORT = 16;

    private final DrawReader draws;
    private final Phrases phrases;

    /**
     * What is signed.
     *
     * @param address where it can be checked
     */
    public Paper of(DrawId id, String address) {
        var draw = draws.drawn(id);
        var strata = draws.strata(id);
        var sections = new Sections(phrases);
        sections.paragraphs(
                List.of(phrases.of("draw.intro", day(draw), draw.madeByName(), orEmpty(draw.drawnByName()))));
        sections.section("draw.persons", List.of(persons(draw)));
        sections.section("draw.strata", strata(strata));
        sections.section("draw.picks", picks(strata, draws.picks(id)));
        sections.section("draw.check", List.of(Text.of(phrases.of("draw.check-words"))));
        sections.section("draw.signatures", List.of(signatures()));
        return paper(
                draw,
                "draw.title",
                sections.body(),
                new Paper.Imprint(
                        new Paper.Check(address, List.of(phrases.of("draw.scan"))),
                        List.of(),
                        null,
                        phrases.of("draw.printed", day(draw))));
    }

    /** Everybody's ticket, for whoever wants to sort them. */
    public Paper tickets(DrawId id) {
        var draw = draws.drawn(id);
        var won = draws.picks(id).stream().map(PickRow::placeId).collect(Collectors.toSet());
        var lots = Lots.tickets(orEmpty(draw.seed()), draws.places(id));
        return paper(
                draw,
                "draw.tickets",
                draws.strata(id).stream()
                        .<Block>map(stratum -> new Table(
                                stratum.name(),
                                List.of(
                                        Column.left(phrases.of("draw.place-id"), 10),
                                        Column.left(phrases.of("slip.place"), 10),
                                        Column.left(phrases.of("slip.unit"), 8),
                                        Column.left(phrases.of("draw.whole-ticket"), 16),
                                        Column.of(phrases.of("draw.won"), 3)),
                                lots.stream()
                                        .filter(lot -> lot.place().position() == stratum.position())
                                        .map(lot -> cells(lot, won))
                                        .toList()))
                        .toList(),
                null);
    }

    private List<Cell> cells(Lots.Lot lot, Set<UUID> won) {
        var place = lot.place();
        return Stream.of(
                        place.id().toString(),
                        place.name(),
                        orEmpty(place.unitName()),
                        lot.ticket(),
                        won.contains(place.id()) ? phrases.of("draw.won-yes") : "")
                .map(Cell::of)
                .toList();
    }

    private Paper paper(DrawRow draw, String title, List<Block> body, Paper.@Nullable Imprint imprint) {
        return new Paper(
                Paper.Layout.FORM,
                null,
                List.of(draw.title() + phrases.of(title)),
                null,
                body,
                null,
                imprint,
                null,
                PaperWords.of(LocaleContextHolder.getLocale()));
    }

    private Fields persons(DrawRow draw) {
        return new Fields(List.of(
                field("maker", draw.madeByName()),
                field("made-at", moment(draw.madeAt())),
                field("drawer", orEmpty(draw.drawnByName())),
                field("drawn-at", moment(draw.drawnAt())),
                wide("words-first", orEmpty(draw.wordsOne())),
                wide("words-second", orEmpty(draw.wordsTwo())),
                wide("salt", parted(orEmpty(draw.salt()))),
                wide("commitment", parted(draw.commitment())),
                wide("seed", parted(orEmpty(draw.seed())))));
    }

    private List<Block> strata(List<StratumRow> strata) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                null,
                List.of(
                        Column.left(phrases.of("draw.stratum"), 8),
                        Column.of(phrases.of("draw.population"), 4),
                        Column.of(phrases.of("draw.wanted"), 4),
                        Column.of(phrases.of("draw.taken"), 4),
                        Column.of(phrases.of("draw.digest"), 8)),
                strata.stream()
                        .map(stratum -> List.of(
                                Cell.of(stratum.name()),
                                Cell.of(stratum.population()),
                                Cell.of(stratum.wanted()),
                                Cell.of(stratum.getTaken()),
                                Cell.of(stratum.digest().substring(0, SHORT))))
                        .toList()));
        strata.stream()
                .filter(StratumRow::isShort)
                .map(stratum ->
                        Text.note(phrases.of("draw.short", stratum.name(), stratum.population(), stratum.wanted())))
                .forEach(blocks::add);
        return blocks;
    }

    private List<Table> picks(List<StratumRow> strata, List<PickRow> picks) {
        return strata.stream()
                .map(stratum -> new Table(
                        stratum.name(),
                        List.of(
                                Column.of(phrases.of("draw.number"), 3),
                                Column.left(phrases.of("slip.place"), 11),
                                Column.left(phrases.of("slip.unit"), 7),
                                Column.of(phrases.of("draw.ticket"), 8)),
                        picks.stream()
                                .filter(pick -> pick.position() == stratum.position())
                                .map(pick -> List.of(
                                        Cell.of(pick.ordinal()),
                                        Cell.of(pick.name()),
                                        Cell.of(orEmpty(pick.unitName())),
                                        Cell.of(pick.ticket().substring(0, SHORT))))
                                .toList()))
                .toList();
    }

    private Fields signatures() {
        return new Fields(Stream.of("sign-maker", "sign-drawer", "sign-witness", "sign-day")
                .map(key -> new Field(phrases.of("draw." + key), "", false, 2))
                .toList());
    }

    private Field field(String key, String value) {
        return Field.of(phrases.of("draw." + key), value);
    }

    private Field wide(String key, String value) {
        return Field.wide(phrases.of("draw." + key), value);
    }

    private String day(DrawRow draw) {
        return phrases.fullDay(Objects.requireNonNull(draw.drawnAt()));
    }

    private String moment(@Nullable Instant at) {
        return phrases.moment(Objects.requireNonNull(at));
    }

    /** Long numbers are read, and broken, in pieces. */
    private static String parted(String hex) {
        return IntStream.range(0, hex.length() / SHORT)
                .mapToObj(at -> hex.substring(at * SHORT, (at + 1) * SHORT))
                .collect(Collectors.joining(" "));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
