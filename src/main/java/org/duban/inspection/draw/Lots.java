package org.duban.inspection.draw;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.shared.TextDigest;

/** The arithmetic of a draw. Nothing in it that cannot be done by hand with {@code sha256sum} and {@code sort}. */
public final class Lots {

    private Lots() {}

    /** A place and the number that chance gives it. */
    public record Lot(DrawPlace place, String ticket) {}

    /** By which the first person is held to words that nobody has seen. */
    static String commitment(String salt, String words) {
        return TextDigest.hex(salt + ":" + words);
    }

    static String seed(String first, String second) {
        return TextDigest.hex(first + "\n" + second);
    }

    static String ticket(String seed, UUID place) {
        return TextDigest.hex(seed + ":" + place);
    }

    /** Of a list of places as a text: a line a place, its id and its name, in the order of the ids. */
    static String list(Collection<DrawPlace> places) {
        return places.stream()
                .map(place -> place.id() + " " + place.name())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static String digest(Collection<DrawPlace> places) {
        return TextDigest.hex(list(places));
    }

    /** Everybody's ticket, the lowest first. */
    public static List<Lot> tickets(String seed, Collection<DrawPlace> places) {
        return places.stream()
                .map(place -> new Lot(place, ticket(seed, place.id())))
                .sorted(Comparator.comparing(Lot::ticket))
                .toList();
    }

    /** The winners: all, where there are no more than wanted. */
    static List<Lot> lowest(String seed, Collection<DrawPlace> places, int wanted) {
        return tickets(seed, places).stream().limit(wanted).toList();
    }
}
