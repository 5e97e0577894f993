package org.duban.ledger.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The known units by all names under which people may write them.
 *
 * @param <I> what identifies a unit
 */
public final class NameBook<I> {

    private static final double ALIKE = 0.34;
    private static final int MOST_SUGGESTIONS = 3;

    private final Map<I, Entry<I>> entries = new LinkedHashMap<>();
    private final Map<String, Set<I>> exact = new HashMap<>();
    private final Map<String, Set<I>> loose = new HashMap<>();
    private final @Nullable I preferred;

    private NameBook(Collection<Entry<I>> units, @Nullable I preferred) {
        this.preferred = preferred;
        units.forEach(unit -> entries.put(unit.id(), unit));
        for (var unit : units) {
            for (var name : unit.names()) {
                put(exact, NameForms.exact(name), unit.id());
                NameForms.loose(name, namesAbove(unit)).forEach(form -> put(loose, form, unit.id()));
            }
        }
    }

    public static <I> NameBook<I> of(Collection<Entry<I>> units) {
        return new NameBook<>(units, null);
    }

    /** The same book, but of several units with the same name the one at or below this unit is meant. */
    public NameBook<I> preferring(I unit) {
        return new NameBook<>(entries.values(), unit);
    }

    /** Reads a cell that names one unit. */
    public Reading<I> find(String text) {
        var name = NameForms.exact(text);
        if (name.isEmpty()) {
            return Reading.missing();
        }
        var same = exact.getOrDefault(name, Set.of());
        if (same.size() == 1) {
            return Reading.certain(same.iterator().next());
        }
        var candidates = new LinkedHashSet<>(same);
        if (candidates.isEmpty()) {
            NameForms.loose(text, List.of()).forEach(form -> candidates.addAll(loose.getOrDefault(form, Set.of())));
        }
        return candidates.isEmpty() ? suggested(text) : chosen(text, candidates);
    }

    /** Reads a cell that may name several units; each is named once. */
    public List<Mention<I>> findAll(String cell) {
        Map<Object, Mention<I>> mentions = new LinkedHashMap<>();
        for (var part : UnitList.split(cell, this::isKnown)) {
            var reading = find(part);
            var value = reading.dependable();
            mentions.putIfAbsent(value.isPresent() ? value.get() : part, new Mention<>(part, reading));
        }
        return List.copyOf(mentions.values());
    }

    public String nameOf(I id) {
        var entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("No such unit: " + id);
        }
        return entry.name();
    }

    private boolean isKnown(String text) {
        return find(text).dependable().isPresent();
    }

    private Reading<I> chosen(String text, Set<I> candidates) {
        var near = candidates.stream().filter(this::isPreferred).toList();
        if (candidates.size() == 1 || near.size() == 1) {
            var id = near.size() == 1 ? near.get(0) : candidates.iterator().next();
            return Reading.inferred(id, Remark.of("unit.inferred", text, nameOf(id)));
        }
        return Reading.doubtful(null, Remark.of("unit.ambiguous", text, names(candidates)));
    }

    /** All units that a name may be taken for, written like that or nearly so. */
    public Set<I> namesakes(String text) {
        var same = new LinkedHashSet<>(exact.getOrDefault(NameForms.exact(text), Set.of()));
        NameForms.loose(text, List.of()).forEach(form -> same.addAll(loose.getOrDefault(form, Set.of())));
        return same;
    }

    /** The units that a name may mean, the likeliest first; for a person to choose from. */
    public List<I> candidates(String text) {
        var same = exact.getOrDefault(NameForms.exact(text), Set.of());
        return same.isEmpty() ? alike(text) : List.copyOf(same);
    }

    private Reading<I> suggested(String text) {
        var near = alike(text);
        return Reading.doubtful(
                null,
                near.isEmpty() ? Remark.of("unit.unknown", text) : Remark.of("unit.suggested", text, names(near)));
    }

    private List<I> alike(String text) {
        Map<I, Double> scores = new LinkedHashMap<>();
        for (var entry : entries.values()) {
            entry.names().forEach(name -> scores.merge(entry.id(), TextMatch.similarity(text, name), Math::max));
        }
        return scores.entrySet().stream()
                .filter(score -> score.getValue() >= ALIKE)
                .sorted(Map.Entry.<I, Double>comparingByValue().reversed())
                .limit(MOST_SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isPreferred(I id) {
        if (preferred == null) {
            return false;
        }
        var entry = entries.get(id);
        return id.equals(preferred) || (entry != null && above(entry).contains(preferred));
    }

    private List<String> namesAbove(Entry<I> unit) {
        return above(unit).stream().map(this::nameOf).toList();
    }

    /** The units above one, nearest first; a circle, which only a broken book has, ends the climb. */
    private Set<I> above(Entry<I> unit) {
        Set<I> above = new LinkedHashSet<>();
        var parent = unit.parent();
        while (parent != null && entries.containsKey(parent) && above.add(parent)) {
            parent = entries.get(parent).parent();
        }
        return above;
    }

    private String names(Collection<I> ids) {
        return String.join("、", ids.stream().map(this::nameOf).toList());
    }

    private static <I> void put(Map<String, Set<I>> index, String form, I id) {
        index.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(id);
    }

    /** One known unit. */
    public record Entry<I>(
            I id,
            String name,
            Set<String> aliases,
            @Nullable I parent) {

        List<String> names() {
            List<String> names = new ArrayList<>(List.of(name));
            names.addAll(aliases);
            return names;
        }
    }

    /** A unit named in a cell, as written there and as read. */
    public record Mention<I>(String text, Reading<I> reading) {}
}
