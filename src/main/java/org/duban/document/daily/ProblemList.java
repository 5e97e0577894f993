package org.duban.document.daily;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.document.Headings;
import org.duban.document.Phrases;
import org.duban.document.ShownPhoto;
import org.duban.document.paper.Block;
import org.duban.document.paper.Photo;
import org.duban.document.paper.Photos;
import org.duban.document.paper.Text;
import org.jspecify.annotations.Nullable;

/** The problems of a bulletin, unit by unit and place by place, each place with its photos. */
final class ProblemList {

    /** More make a file that no group takes, and a print that nobody leafs through. */
    static final int MOST_PHOTOS = 60;

    private final Phrases phrases;
    private final Headings headings;
    private final Map<UUID, List<ShownPhoto>> photos;
    private final List<Block> blocks = new ArrayList<>();
    private int shown;
    private int leftOut;

    private ProblemList(Phrases phrases, Map<UUID, List<ShownPhoto>> photos) {
        this.phrases = phrases;
        this.headings = phrases.headings();
        this.photos = photos;
    }

    /** None of it where there is no problem. */
    static List<Block> of(List<Problem> problems, Map<UUID, List<ShownPhoto>> photos, Phrases phrases) {
        var list = new ProblemList(phrases, photos);
        for (var unit : grouped(problems, Problem::unitId)) {
            list.add(unit);
        }
        list.sayWhatIsLeftOut();
        return list.blocks;
    }

    private void add(List<Problem> ofUnit) {
        var unit = Optional.ofNullable(ofUnit.get(0).unit()).orElseGet(() -> phrases.of("bulletin.no-unit"));
        blocks.add(headings.second(phrases.of("bulletin.unit", unit, ofUnit.size())));
        int place = 0;
        for (var atPlace : grouped(ofUnit, Problem::place)) {
            place++;
            blocks.add(Text.of(paragraph(place, atPlace)));
            addPhotos(atPlace);
        }
    }

    /** What they have in common is said once, at the end. */
    private String paragraph(int number, List<Problem> atPlace) {
        var place = Phrases.inline(atPlace.get(0).place());
        var standings = atPlace.stream().map(this::standing).distinct().toList();
        if (atPlace.size() == 1) {
            return phrases.of("bulletin.place", number, place, what(atPlace.get(0)), standings.get(0));
        }
        var common = standings.size() == 1;
        var problems = new ArrayList<String>();
        for (var problem : atPlace) {
            problems.add(phrases.of("bulletin.problem", problems.size() + 1, what(problem))
                    + (common ? "" : standing(problem)));
        }
        return phrases.of(
                "bulletin.place",
                number,
                place,
                String.join(phrases.of("bulletin.problem-separator"), problems),
                common ? standings.get(0) : "");
    }

    private static String what(Problem problem) {
        return Phrases.inline(problem.description());
    }

    /** What has become of it, or by when it is to be put right; in brackets. */
    private String standing(Problem problem) {
        if (problem.closed()) {
            return phrases.of(problem.onTheSpot() ? "bulletin.on-the-spot" : "bulletin.closed");
        }
        if (problem.held()) {
            return phrases.of("bulletin.held");
        }
        return problem.dueAt() == null ? "" : phrases.of("bulletin.due", phrases.due(problem.dueAt()));
    }

    /** Two stand in a row: pairs from before and after come first, so that nothing gets between them. */
    private void addPhotos(List<Problem> atPlace) {
        var chosen = Stream.concat(
                        atPlace.stream().filter(this::isPaired),
                        atPlace.stream().filter(problem -> !isPaired(problem)))
                .flatMap(this::choose)
                .toList();
        if (!chosen.isEmpty()) {
            blocks.add(new Photos(chosen));
        }
    }

    private boolean isPaired(Problem problem) {
        return problem.closed() && photo(problem, false) != null && photo(problem, true) != null;
    }

    private @Nullable ShownPhoto photo(Problem problem, boolean after) {
        return taken(problem)
                .filter(photo -> photo.after() == after)
                .findFirst()
                .orElse(null);
    }

    private Stream<ShownPhoto> taken(Problem problem) {
        return photos.getOrDefault(problem.id(), List.of()).stream();
    }

    /** All of a problem's photos or none. What is not closed has nothing to show for it yet. */
    private Stream<Photo> choose(Problem problem) {
        var wanted = isPaired(problem)
                ? Stream.of(photo(problem, false), photo(problem, true))
                        .flatMap(Stream::ofNullable)
                        .toList()
                : taken(problem)
                        .filter(photo -> !photo.after() || problem.closed())
                        .toList();
        if (shown + wanted.size() > MOST_PHOTOS) {
            leftOut += wanted.size();
            return Stream.empty();
        }
        shown += wanted.size();
        return wanted.stream().map(photo -> phrases.photo(photo, problem.place(), problem.category()));
    }

    private void sayWhatIsLeftOut() {
        if (leftOut > 0) {
            blocks.add(Text.note(phrases.of("bulletin.photos-left-out", shown, leftOut)));
        }
    }

    /** In the order in which they come. */
    private static <K> Collection<List<Problem>> grouped(List<Problem> problems, Function<Problem, K> by) {
        return problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> Optional.ofNullable(by.apply(problem)), LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
