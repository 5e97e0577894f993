package org.duban.inspection.draw;

/**
 * What comes out when a draw is reckoned again.
 *
 * @param commitment whether the first words are those that were laid down
 * @param population whether the lists of places are those that were frozen
 * @param seed whether it follows from both words
 * @param picks whether the lowest tickets won
 */
public record DrawCheck(boolean commitment, boolean population, boolean seed, boolean picks) {

    public boolean fits() {
        return commitment && population && seed && picks;
    }
}
