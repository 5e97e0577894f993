package org.duban.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.duban.demo.photo.Scene;
import org.duban.finding.Effort;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that inspectors come across, and how it is put right.
 *
 * @param item the code of the check item
 * @param weight how often it is come across
 * @param most what it takes where there is much of it
 */
public record Problem(
        String item,
        Scene scene,
        Set<PlaceKind> kinds,
        int weight,
        String description,
        String requirement,
        String measure,
        Effort most) {

    private static final double LEAST = 0.5;
    private static final Pattern NUMBERS = Pattern.compile("\\{(\\d+)-(\\d+)}");

    static Problem of(CSVRecord row) {
        var cubic = row.get("cubic");
        return new Problem(
                row.get("item"),
                Scene.valueOf(row.get("scene")),
                Table.parts(row.get("kinds")).stream().map(PlaceKind::valueOf).collect(Collectors.toUnmodifiableSet()),
                Integer.parseInt(row.get("weight")),
                row.get("description"),
                row.get("requirement"),
                row.get("measure"),
                new Effort(
                        number(row.get("people")),
                        number(row.get("vehicles")),
                        number(row.get("spots")),
                        cubic.isEmpty() ? null : new BigDecimal(cubic)));
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    /** With one of the wordings, and the numbers left to chance as {@code {2-6}} somewhere in their range. */
    String description(Random random) {
        var wordings = description.split("\\|", -1);
        return NUMBERS.matcher(wordings[random.nextInt(wordings.length)]).replaceAll(range -> number(range, random));
    }

    private static String number(MatchResult range, Random random) {
        int least = Integer.parseInt(range.group(1));
        return Integer.toString(least + random.nextInt(Integer.parseInt(range.group(2)) - least + 1));
    }

    Effort effort(Random random) {
        var share = LEAST + random.nextDouble() * (1 - LEAST);
        return new Effort(
                part(most.people(), share),
                part(most.vehicles(), share),
                part(most.spots(), share),
                most.cubicMetres() == null
                        ? null
                        : most.cubicMetres().multiply(BigDecimal.valueOf(share)).setScale(1, RoundingMode.UP));
    }

    private static @Nullable Integer part(@Nullable Integer most, double share) {
        return most == null ? null : (int) Math.ceil(most * share);
    }
}
