package org.duban.help;

import java.util.List;

/**
 * What somebody in a role does, on one sheet of paper.
 *
 * @param notes what else one should know, at the foot of the sheet
 */
public record RoleGuide(String title, String about, List<Step> steps, List<String> notes) {

    /**
     * One thing that the role does.
     *
     * @param drawing which of the drawings shows it
     */
    public record Step(String drawing, String title, String text) {

        static Step of(String line) {
            var parts = line.split(" \\| ", 3);
            return new Step(parts[0], parts[1], parts[2]);
        }
    }
}
