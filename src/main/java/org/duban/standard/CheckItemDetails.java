package org.duban.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineTerm;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * What a check item says.
 *
 * @param code its name within the standard, the same for all its revisions
 * @param points what a finding under it costs
 * @param term the time that is given to put it right, in hours, days or working days
 * @param basis the law or paper it rests on
 * @param synonyms other words by which ledgers call it
 * @param placeKinds the kinds of places where it is proposed first
 */
public record CheckItemDetails(
        String code,
        String sectionCode,
        String sectionName,
        @Nullable String sectionNameEn,
        String name,
        @Nullable String nameEn,
        String requirement,
        @Nullable String requirementEn,
        Severity severity,
        BigDecimal points,
        DeadlineTerm term,
        @Nullable String basis,
        List<String> synonyms,
        List<PlaceKind> placeKinds) {

    private static final BigDecimal MOST_POINTS = new BigDecimal(100);

    public CheckItemDetails {
        code = code.strip();
        sectionCode = sectionCode.strip();
        sectionName = sectionName.strip();
        sectionNameEn = Texts.orNull(sectionNameEn);
        name = name.strip();
        nameEn = Texts.orNull(nameEn);
        requirement = requirement.strip();
        requirementEn = Texts.orNull(requirementEn);
        basis = Texts.orNull(basis);
        synonyms = Texts.words(synonyms);
        placeKinds = placeKinds.stream().distinct().sorted().toList();
        if (points.signum() < 0 || points.compareTo(MOST_POINTS) > 0) {
            throw new PointsOutOfRange(points);
        }
        points = points.setScale(2, RoundingMode.HALF_UP);
        requireCounted(term.kind());
    }

    /** The time that a policy gives: counted from the finding on, so never by a date. */
    public static DeadlineTerm term(DeadlineKind kind, int amount) {
        requireCounted(kind);
        return new DeadlineTerm(kind, amount, null);
    }

    private static void requireCounted(DeadlineKind kind) {
        if (kind == DeadlineKind.DATE) {
            throw new DeadlinePolicyByDate();
        }
    }
}
