package org.duban.document.daily;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.document.Composer;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.FindingPhotos;
import org.duban.document.Passage;
import org.duban.document.Phrases;
import org.duban.document.Sections;
import org.duban.document.Words;
import org.duban.document.paper.Block;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 督查通报: what was looked at and found, unit by unit and place by place, and what is to be done about it. */
@Component
@RequiredArgsConstructor
class BulletinComposer implements Composer {

    private static final String OPENING = "opening";
    private static final String DEMANDS = "demands";

    private final ProgressReader progress;
    private final BulletinReader problems;
    private final FindingPhotos photos;
    private final ProgressWords sentences;
    private final Phrases phrases;
    private final Clock clock;

    @Override
    public DocumentKind kind() {
        return DocumentKind.BULLETIN;
    }

    @Override
    public List<Passage> passages(DocumentSubject subject) {
        return List.of(
                Passage.required(OPENING, phrases.of("bulletin.opening")),
                Passage.optional(DEMANDS, phrases.of("bulletin.demands")));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<String, String> figures(DocumentSubject subject) {
        var span = Span.of(subject, clock);
        return sentences.figures(span, progress.campaign(span), progress.progress(span), progress.fieldWork(span));
    }

    /** All of it as of one moment, so that what is counted is what is listed. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Content compose(DocumentSubject subject, Words words) {
        var span = Span.of(subject, clock);
        var sections = new Sections(phrases);
        sections.paragraphs(words.of(OPENING));
        sections.section("bulletin.overview", overview(span));
        sections.section("bulletin.problems", problems(span));
        sections.section("bulletin.demanded", Sections.texts(words.of(DEMANDS)));
        sections.paragraphs(List.of(phrases.of("bulletin.closing")));
        return new Content(
                Paper.Layout.OFFICIAL,
                List.of(
                        phrases.of("bulletin.title", progress.campaign(span)),
                        phrases.of("bulletin.title.what", phrases.days(span.from(), span.to()))),
                phrases.of("bulletin.addressee"),
                sections.body());
    }

    private List<Text> overview(Span span) {
        var now = progress.progress(span);
        return Sections.texts(List.of(
                sentences.fieldWork(progress.fieldWork(span)),
                sentences.found(now, span),
                sentences.balance(now, span)));
    }

    private List<Block> problems(Span span) {
        var found = problems.problems(span);
        return found.isEmpty()
                ? List.of(Text.of(phrases.of("bulletin.no-problems")))
                : new ArrayList<>(ProblemList.of(
                        found, photos.of(found.stream().map(Problem::id).toList()), phrases));
    }
}
