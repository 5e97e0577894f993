package org.duban.document.slip;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.document.Composer;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.FindingPhotos;
import org.duban.document.Passage;
import org.duban.document.Phrases;
import org.duban.document.ShownPhoto;
import org.duban.document.Words;
import org.duban.document.paper.Block;
import org.duban.document.paper.Fields;
import org.duban.document.paper.Fields.Field;
import org.duban.document.paper.NextSheet;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Photo;
import org.duban.document.paper.Photos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 销号单: what was found, what was done about it, and who looked and struck it off; a sheet a finding. */
@Component
@RequiredArgsConstructor
class StrikeOffComposer implements Composer {

    private static final String OPINION = "opinion";
    private static final int ROOM_TO_SIGN = 2;

    private final MatterReader matters;
    private final FindingPhotos photos;
    private final Phrases phrases;
    private final Clock clock;

    @Override
    public DocumentKind kind() {
        return DocumentKind.STRIKE_OFF;
    }

    @Override
    public Map<UUID, String> unfit(DocumentSubject subject) {
        return matters.unfit(subject, Matter::isClosed);
    }

    @Override
    public List<Passage> passages(DocumentSubject subject) {
        return List.of(Passage.optional(OPINION, phrases.of("slip.STRIKE_OFF.opinion")));
    }

    @Override
    public Map<String, String> figures(DocumentSubject subject) {
        return Map.of();
    }

    @Override
    public Content compose(DocumentSubject subject, Words words) {
        var findings = matters.of(subject.matters());
        var taken = photos.of(findings.stream().map(Matter::id).toList());
        var body = new ArrayList<Block>();
        for (var finding : findings) {
            if (!body.isEmpty()) {
                body.add(new NextSheet());
            }
            body.add(form(finding, String.join("\n", words.of(OPINION))));
            var shown = photos(finding, taken);
            if (!shown.isEmpty()) {
                body.add(new Photos(shown));
            }
        }
        return new Content(Paper.Layout.OFFICIAL, List.of(phrases.of("kind.STRIKE_OFF")), null, body);
    }

    private Fields form(Matter finding, String opinion) {
        return new Fields(List.of(
                field("slip.finding", finding.number()),
                field("slip.found-on", phrases.day(finding.foundAt())),
                wide("slip.place", finding.place()),
                wide("slip.what", finding.description()),
                wide("slip.requirement", orNone(finding.requirement())),
                field("slip.unit", orNone(finding.unit())),
                field("slip.person", orNone(finding.person())),
                field("slip.due-by", finding.dueAt() == null ? Phrases.NONE : phrases.due(finding.dueAt())),
                field("slip.reported", inTime(finding)),
                wide("slip.measure", measure(finding)),
                field("slip.reworks", phrases.of("slip.times", finding.reworks())),
                field("slip.struck-off", day(finding.closedAt())),
                field("slip.verifier", orNone(finding.verifier())),
                field("slip.verified", day(finding.verifiedAt())),
                wide("slip.verified-as", orNone(finding.opinion())),
                room("slip.unit-signs", ""),
                room("slip.verifier-signs", ""),
                new Field(phrases.of("slip.office"), opinion, true, ROOM_TO_SIGN)));
    }

    private String measure(Matter finding) {
        return finding.onTheSpot() ? phrases.of("slip.on-the-spot") : orNone(finding.measure());
    }

    private String inTime(Matter finding) {
        var late = finding.daysLate(clock.instant());
        return finding.reportedAt() == null
                ? Phrases.NONE
                : phrases.of(late == 0 ? "slip.in-time" : "slip.too-late", phrases.day(finding.reportedAt()), late);
    }

    private List<Photo> photos(Matter finding, Map<UUID, List<ShownPhoto>> taken) {
        return taken.getOrDefault(finding.id(), List.of()).stream()
                .map(photo -> phrases.photo(photo, finding.place(), finding.category()))
                .toList();
    }

    private Field field(String label, String value) {
        return Field.of(phrases.of(label), value);
    }

    private Field wide(String label, String value) {
        return Field.wide(phrases.of(label), value);
    }

    private Field room(String label, String value) {
        return new Field(phrases.of(label), value, false, ROOM_TO_SIGN);
    }

    private String day(@Nullable Instant at) {
        return at == null ? Phrases.NONE : phrases.day(at);
    }

    private static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? Phrases.NONE : text;
    }
}
