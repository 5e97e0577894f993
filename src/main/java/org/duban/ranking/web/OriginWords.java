package org.duban.ranking.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.ranking.LineFilter;
import org.duban.ranking.LossMap;
import org.duban.ranking.LossOrigin;
import org.duban.ranking.LossOrigin.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says who brought about what was lost, and where; templates call it {@code @originWords}. */
@Component("originWords")
@RequiredArgsConstructor
class OriginWords {

    private static final int SAID = 3;

    private final MessageSource messages;
    private final RankingFigures figures;

    public String cause(LossOrigin origin) {
        return switch (origin.cause()) {
            case UNIT -> origin.isOwn() ? message("ranking.origin.own") : String.valueOf(origin.causeName());
            case OTHERS -> message("ranking.origin.others", origin.together());
            case MOVED, OUT_OF_SIGHT -> message("ranking.origin." + origin.cause());
        };
    }

    /** A dash where places are not told apart. */
    public String place(LossOrigin origin) {
        if (origin.placeName() != null) {
            return origin.placeName();
        }
        return origin.cause() == Cause.UNIT
                ? message("ranking.origin.other-places", origin.together())
                : RankingFigures.NONE;
    }

    public String share(LossMap map, BigDecimal part) {
        return message("ranking.origin.share", map.share(part));
    }

    /** Of those who lost most and of whom there is something to say, a sentence each. */
    public List<String> sentences(List<LossMap> maps) {
        return maps.stream()
                .flatMap(map -> Stream.ofNullable(sentence(map)))
                .limit(SAID)
                .toList();
    }

    /** Who brought about most of it and where most was lost; null where the reader may see neither. */
    public @Nullable String sentence(LossMap map) {
        var causes = map.causes();
        // Where there is no other, it is no news that the unit itself brought it about.
        var cause = causes.stream()
                .filter(one -> one.causeId() != null && !(one.isOwn() && causes.size() == 1))
                .findFirst();
        var most = Stream.of(
                        cause.map(one -> part("ranking.origin.by", cause(one), map, one)),
                        map.places().stream().findFirst().map(one -> part("ranking.origin.at", place(one), map, one)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(message("ranking.origin.separator")));
        return most.isEmpty()
                ? null
                : message("ranking.origin.sentence", map.unitName(), figures.plain(map.points()), most);
    }

    private String part(String key, String name, LossMap map, LossOrigin part) {
        return part.points().compareTo(map.points()) == 0
                ? message(key + "-all", name)
                : message(key, name, figures.plain(part.points()), share(map, part.points()));
    }

    /** What a list is narrowed to, as far as it has a name here. */
    public String narrowed(LossMap map, LineFilter filter) {
        var cause = map.origins().stream()
                .filter(one -> one.causeId() != null && one.causeId().equals(filter.of()))
                .map(this::cause);
        var place = Stream.concat(map.origins().stream(), map.places().stream())
                .filter(one -> one.place() != null && one.place().equals(filter.place()))
                .map(this::place);
        return Stream.concat(cause.limit(1), place.limit(1)).collect(Collectors.joining(" · "));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
