package org.duban.unit.map;

import org.jspecify.annotations.Nullable;

/**
 * What the plates at places say besides what is known of each: the district's own words.
 *
 * @param heading above everything else, such as 门前三包责任牌
 * @param words what whoever reads it is asked to do
 * @param telephone where citizens may call
 */
public record Plate(
        @Nullable String heading,
        @Nullable String words,
        @Nullable String telephone) {

    static final Plate BLANK = new Plate(null, null, null);

    public Plate {
        heading = heading == null || heading.isBlank() ? null : heading.strip();
        words = words == null || words.isBlank() ? null : words.strip();
        telephone = telephone == null || telephone.isBlank() ? null : telephone.strip();
    }
}
