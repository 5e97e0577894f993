package org.duban.document.slip;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.document.Composer;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.FindingPhotos;
import org.duban.document.Passage;
import org.duban.document.Phrases;
import org.duban.document.Sections;
import org.duban.document.ShownPhoto;
import org.duban.document.StationerySettings;
import org.duban.document.Words;
import org.duban.document.paper.Block;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Photo;
import org.duban.document.paper.Photos;
import org.duban.document.paper.Text;
import org.duban.unit.UnitTree;

/**
 * Tells a unit what it has to put right, by when, what that rests on and what follows if it does not; with a counterfoil, a
 * receipt and a block for the next look. 问题交办单, 责令改正通知书 and 督办单 differ in their words alone.
 */
@RequiredArgsConstructor
class FindingNotice implements Composer {

    private static final String OPENING = "opening";
    private static final String BASIS = "basis";
    private static final String DEMANDS = "demands";
    private static final String FAILING = "failing";
    private static final String CONTACT = "contact";

    /** What a notice says in any case. */
    private static final Set<String> REQUIRED = Set.of(OPENING, DEMANDS);

    /** More make a file that no group takes. */
    private static final int MOST_PHOTOS = 60;

    private final DocumentKind kind;
    private final MatterReader matters;
    private final FindingPhotos photos;
    private final UnitTree units;
    private final StationerySettings stationery;
    private final TearOffs tearOffs;
    private final Phrases phrases;
    private final Clock clock;

    @Override
    public DocumentKind kind() {
        return kind;
    }

    @Override
    public Map<UUID, String> unfit(DocumentSubject subject) {
        return matters.unfit(subject, Matter::isInHand);
    }

    @Override
    public List<Passage> passages(DocumentSubject subject) {
        var findings = matters.of(subject.matters());
        var late = late(findings);
        return Stream.of(OPENING, BASIS, DEMANDS, FAILING, CONTACT)
                .filter(key -> kind == DocumentKind.CORRECTION_ORDER || !key.equals(BASIS))
                .map(key -> new Passage(
                        key, phrases.of("slip." + kind + "." + proposal(key, late)), isRequired(key, findings)))
                .toList();
    }

    /** An order rests on the law: where the standards do not name it, it has to be written. */
    private static boolean isRequired(String key, List<Matter> findings) {
        return key.equals(BASIS)
                ? findings.stream().anyMatch(finding -> finding.basis() == null)
                : REQUIRED.contains(key);
    }

    /** Nobody is reproached with none being late. */
    private String proposal(String key, long late) {
        return kind == DocumentKind.SUPERVISION && key.equals(OPENING) && late == 0 ? key + ".in-time" : key;
    }

    private long late(List<Matter> findings) {
        var now = clock.instant();
        return findings.stream().filter(finding -> finding.daysLate(now) > 0).count();
    }

    @Override
    public Map<String, String> figures(DocumentSubject subject) {
        var findings = matters.of(subject.matters());
        var figures = new LinkedHashMap<String, String>();
        figures.put(phrases.of("figure.unit"), unit(subject));
        figures.put(phrases.of("figure.findings"), String.valueOf(findings.size()));
        figures.put(phrases.of("figure.late"), String.valueOf(late(findings)));
        figures.put(phrases.of("figure.checked"), days(findings.stream().map(Matter::foundAt)));
        figures.put(
                phrases.of("figure.first-due"),
                findings.stream()
                        .map(Matter::dueAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .map(phrases::due)
                        .orElse(Phrases.NONE));
        var office = stationery.of(subject.campaign());
        figures.put(phrases.of("figure.contact"), Objects.requireNonNullElse(office.contact(), ""));
        figures.put(phrases.of("figure.phone"), Objects.requireNonNullElse(office.phone(), ""));
        return figures;
    }

    @Override
    public Content compose(DocumentSubject subject, Words words) {
        var findings = matters.of(subject.matters());
        var name = phrases.of("kind." + kind);
        var sections = new Sections(phrases);
        sections.paragraphs(words.of(OPENING));
        sections.section("slip.problems", problems(findings));
        sections.section(
                "slip.basis", Sections.texts(Stream.concat(words.of(BASIS).stream(), basis(findings).stream())));
        sections.section("slip.demands", Sections.texts(words.of(DEMANDS)));
        sections.section("slip.failing", Sections.texts(words.of(FAILING)));
        sections.paragraphs(words.of(CONTACT));
        return new Content(
                Paper.Layout.OFFICIAL,
                List.of(name),
                phrases.of("slip.addressee", unit(subject)),
                sections.body(),
                tearOffs.receiptAndRecheck(name, unit(subject), phrases.of("slip.count", findings.size()), findings));
    }

    private List<Block> problems(List<Matter> findings) {
        var taken = photos.of(findings.stream().map(Matter::id).toList());
        var blocks = new ArrayList<Block>();
        int number = 0;
        int shown = 0;
        int leftOut = 0;
        for (var finding : findings) {
            number++;
            blocks.add(Text.of(problem(number, finding)));
            var some = before(taken, finding);
            if (shown + some.size() > MOST_PHOTOS) {
                leftOut += some.size();
            } else if (!some.isEmpty()) {
                shown += some.size();
                blocks.add(new Photos(some));
            }
        }
        if (leftOut > 0) {
            blocks.add(Text.note(phrases.of("slip.photos-left-out", shown, leftOut)));
        }
        return blocks;
    }

    private String problem(int number, Matter finding) {
        return phrases.of(
                "bulletin.place",
                number,
                Phrases.inline(finding.place()),
                Phrases.inline(finding.description()),
                phrases.of(
                        "slip.in-brackets",
                        Stream.of(
                                        phrases.of("slip.finding-number", finding.number()),
                                        phrases.of("slip.found", phrases.day(finding.foundAt()), finding.foundBy()),
                                        finding.requirement() == null
                                                ? ""
                                                : phrases.of("slip.required", Phrases.inline(finding.requirement())),
                                        finding.dueAt() == null
                                                ? ""
                                                : phrases.of("slip.due", phrases.due(finding.dueAt())),
                                        late(finding),
                                        finding.reworks() == 0 ? "" : phrases.of("slip.returned", finding.reworks()))
                                .filter(words -> !words.isEmpty())
                                .collect(joining(phrases.of("bulletin.problem-separator")))));
    }

    private String late(Matter finding) {
        var days = finding.daysLate(clock.instant());
        return days == 0 ? "" : phrases.of("slip.late", days);
    }

    private List<Photo> before(Map<UUID, List<ShownPhoto>> taken, Matter finding) {
        return taken.getOrDefault(finding.id(), List.of()).stream()
                .filter(photo -> !photo.after())
                .map(photo -> phrases.photo(photo, finding.place(), finding.category()))
                .toList();
    }

    /** What the standards say of what was found, each item once. */
    private List<String> basis(List<Matter> findings) {
        var said = new LinkedHashSet<String>();
        for (var finding : findings) {
            if (finding.itemRequirement() != null) {
                said.add(phrases.of(
                                "slip.item",
                                Objects.requireNonNullElse(finding.itemCode(), ""),
                                finding.category(),
                                Phrases.inline(finding.itemRequirement()))
                        + (finding.basis() == null ? "" : phrases.of("slip.item-basis", finding.basis())));
            }
        }
        return List.copyOf(said);
    }

    private String days(Stream<Instant> moments) {
        var days = moments.map(moment -> moment.atZone(clock.getZone()).toLocalDate())
                .sorted()
                .toList();
        return days.isEmpty() ? Phrases.NONE : phrases.days(days.get(0), days.get(days.size() - 1));
    }

    /** To whom it goes, whoever has the findings by now. */
    private String unit(DocumentSubject subject) {
        return units.require(Objects.requireNonNull(subject.unit())).name();
    }
}
