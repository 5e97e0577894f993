package org.duban.document.paper;

import java.util.List;

/**
 * A paper to be walked through on the screen of a hall: its title, and then what stands in it, a screenful at a time. It is
 * made of the paper alone, so that a meeting sees what is printed.
 *
 * @param all those after the title, which is the first
 * @param stops where one may want to go: the first slide under each heading
 */
public record Slides(List<Slide> all, List<Stop> stops) {

    /**
     * A heading and the number of its first slide.
     *
     * @param level of the heading, from 1 to 4
     */
    public record Stop(int level, String heading, int number) {}

    public Slides {
        all = List.copyOf(all);
        stops = List.copyOf(stops);
    }

    public static Slides of(Paper paper) {
        return new Projection(paper.words()).of(paper.body());
    }

    /** With the title. */
    public int count() {
        return all.size() + 1;
    }
}
