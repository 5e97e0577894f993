package org.duban.document.slip;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.document.Annex;
import org.duban.document.Composer;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.MatterUnfit;
import org.duban.document.Passage;
import org.duban.document.Phrases;
import org.duban.document.Sections;
import org.duban.document.Words;
import org.duban.document.paper.Block;
import org.duban.document.paper.Paper;
import org.duban.ranking.consequence.ConsequenceId;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.consequence.ConsequenceRow;
import org.duban.ranking.consequence.ConsequenceState;
import org.duban.ranking.web.ConsequenceWords;
import org.springframework.stereotype.Component;

/** Tells a unit what comes of its place: 提醒函, 约谈通知书, 通报批评, 通报表扬 and the like, each in its own words. */
@Component
@RequiredArgsConstructor
class ConsequenceNotice implements Composer {

    private static final String ADDRESSEE = "addressee";
    private static final String TEXT = "text";

    private static final Set<ConsequenceState> STANDING = EnumSet.of(ConsequenceState.CONFIRMED, ConsequenceState.DONE);

    /** Those that the unit itself signs for; the others go to everybody, or to whoever deals with it from there. */
    private static final Set<ConsequenceKind> TO_THE_UNIT = EnumSet.of(
            ConsequenceKind.AWARD, ConsequenceKind.REMINDER, ConsequenceKind.SUMMONS, ConsequenceKind.SELF_CRITICISM);

    private final ConsequenceReader consequences;
    private final ConsequenceWords grounds;
    private final TearOffs tearOffs;
    private final Phrases phrases;

    @Override
    public DocumentKind kind() {
        return DocumentKind.CONSEQUENCE;
    }

    @Override
    public Map<UUID, String> unfit(DocumentSubject subject) {
        var row = get(subject);
        return row.kind().isMoney() || !STANDING.contains(row.state()) ? Map.of(row.id(), row.unitName()) : Map.of();
    }

    @Override
    public List<Passage> passages(DocumentSubject subject) {
        var row = get(subject);
        return Stream.of(ADDRESSEE, TEXT)
                .map(key ->
                        new Passage(key, phrases.of("slip.CONSEQUENCE." + key + "." + row.kind()), key.equals(TEXT)))
                .toList();
    }

    @Override
    public Map<String, String> figures(DocumentSubject subject) {
        var row = get(subject);
        var figures = new LinkedHashMap<String, String>();
        figures.put(phrases.of("figure.unit"), row.unitName());
        figures.put(phrases.of("figure.campaign"), row.campaignName());
        figures.put(phrases.of("figure.ground"), Phrases.inline(grounds.ground(row)));
        figures.put(phrases.of("figure.post"), Objects.requireNonNullElse(row.post(), Phrases.NONE));
        figures.put(phrases.of("figure.due"), row.dueAt() == null ? Phrases.NONE : phrases.due(row.dueAt()));
        return figures;
    }

    @Override
    public Content compose(DocumentSubject subject, Words words) {
        var row = get(subject);
        var name = phrases.of("slip.CONSEQUENCE.title." + row.kind());
        return new Content(
                Paper.Layout.OFFICIAL,
                List.of(name),
                words.of(ADDRESSEE).stream().findFirst().orElse(null),
                List.<Block>copyOf(Sections.texts(words.of(TEXT))),
                TO_THE_UNIT.contains(row.kind())
                        ? tearOffs.receipt(name, row.unitName(), Phrases.inline(grounds.ground(row)))
                        : Annex.NONE);
    }

    private ConsequenceRow get(DocumentSubject subject) {
        var id = new ConsequenceId(subject.matters().get(0));
        return consequences.find(id).orElseThrow(() -> new MatterUnfit(id.toString()));
    }
}
