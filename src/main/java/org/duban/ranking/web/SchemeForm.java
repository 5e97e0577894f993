package org.duban.ranking.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import org.duban.finding.Source;
import org.duban.ranking.scheme.Deductions;
import org.duban.ranking.scheme.Gains;
import org.duban.ranking.scheme.Loss;
import org.duban.ranking.scheme.Marks;
import org.duban.ranking.scheme.Marks.Band;
import org.duban.ranking.scheme.Measure;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.Sample;
import org.duban.ranking.scheme.SchemeDetails;
import org.duban.ranking.scheme.SchemeRow;
import org.duban.ranking.scheme.TieRule;
import org.duban.ranking.scheme.WithoutCases;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as its page shows and sends it. Its fields have the paths of {@link Rules}, so that what is wrong with a rule is
 * said at its field; what is left empty is missing, or has no limit. Its fields are filled directly: there are too many for
 * a constructor.
 */
@Getter
class SchemeForm {

    static final int BANDS = 6;

    @NotBlank
    @Size(max = 60)
    private @Nullable String name;

    @Size(max = 200)
    private @Nullable String note;

    private @Nullable Long version;
    private DeductionsForm deductions = new DeductionsForm();
    private MarksForm marks = new MarksForm();
    private GainsForm gains = new GainsForm();
    private SampleForm sample = new SampleForm();

    @NotNull
    private @Nullable TieRule ties = TieRule.SHARED;

    private List<String> leagues = new ArrayList<>();

    /** See {@link Deductions}. */
    @Getter
    static class DeductionsForm {
        private @Nullable BigDecimal base;
        private @Nullable BigDecimal floor;
        private @Nullable BigDecimal found;
        private @Nullable BigDecimal onTheSpot;
        private @Nullable BigDecimal recurrence;
        private @Nullable BigDecimal late;
        private @Nullable BigDecimal carried;
        private @Nullable BigDecimal rework;
        private boolean rollUp;
        private Map<Source, BigDecimal> sourceWeights = new EnumMap<>(Source.class);
        private Map<Severity, BigDecimal> severityPoints = new EnumMap<>(Severity.class);
        private Map<Loss, BigDecimal> caps = new EnumMap<>(Loss.class);

        private Deductions toDeductions() {
            return new Deductions(
                    number(base),
                    number(found),
                    number(onTheSpot),
                    number(recurrence),
                    number(late),
                    number(carried),
                    number(rework),
                    given(sourceWeights),
                    rollUp,
                    given(severityPoints),
                    given(caps),
                    number(floor));
        }
    }

    /** See {@link Marks}. */
    @Getter
    static class MarksForm {
        private Map<Measure, BigDecimal> parts = new EnumMap<>(Measure.class);
        private @Nullable BigDecimal perPlace;
        private List<BandForm> bands = new ArrayList<>();
        private @Nullable WithoutCases nothingDue = WithoutCases.LEFT_OUT;

        private Marks toMarks() {
            var rows = bands.stream()
                    .filter(band -> band.upTo != null || band.marks != null)
                    .map(band -> new Band(Objects.requireNonNullElse(band.upTo, -1), number(band.marks)))
                    .toList();
            return new Marks(given(parts), perPlace, rows, nothingDue);
        }
    }

    /** See {@link Band}. */
    @Getter
    static class BandForm {
        private @Nullable Integer upTo;
        private @Nullable BigDecimal marks;
    }

    /** See {@link Gains}. */
    @Getter
    static class GainsForm {
        private @Nullable BigDecimal selfFound;
        private @Nullable BigDecimal most;
    }

    /** See {@link Sample}. */
    @Getter
    static class SampleForm {
        private @Nullable Integer leastPlaces;
        private @Nullable Integer leastCases;
        private @Nullable Integer perPlaces;
    }

    static SchemeForm of(SchemeRow scheme, Rules rules) {
        var form = of(rules);
        form.name = scheme.name();
        form.note = scheme.note();
        form.version = scheme.version();
        return form;
    }

    static SchemeForm of(Rules rules) {
        var form = new SchemeForm();
        var d = rules.deductions();
        form.deductions.base = d.base();
        form.deductions.floor = d.floor();
        form.deductions.found = d.found();
        form.deductions.onTheSpot = d.onTheSpot();
        form.deductions.recurrence = d.recurrence();
        form.deductions.late = d.late();
        form.deductions.carried = d.carried();
        form.deductions.rework = d.rework();
        form.deductions.rollUp = d.rollUp();
        form.deductions.sourceWeights.putAll(d.sourceWeights());
        form.deductions.severityPoints.putAll(d.severityPoints());
        form.deductions.caps.putAll(d.caps());
        form.marks.parts.putAll(rules.marks().parts());
        form.marks.perPlace = rules.marks().perPlace();
        form.marks.nothingDue = rules.marks().nothingDue();
        rules.marks().bands().forEach(band -> {
            var row = new BandForm();
            row.upTo = band.upTo();
            row.marks = band.marks();
            form.marks.bands.add(row);
        });
        form.gains.selfFound = rules.gains().selfFound();
        form.gains.most = rules.gains().most();
        form.sample.leastPlaces = rules.sample().leastPlaces();
        form.sample.leastCases = rules.sample().leastCases();
        form.sample.perPlaces = rules.sample().perPlaces();
        form.ties = rules.ties();
        form.leagues.addAll(rules.leagues());
        return form.withRows();
    }

    /** There is always a row for a further band. */
    SchemeForm withRows() {
        while (marks.bands.size() < BANDS) {
            marks.bands.add(new BandForm());
        }
        return this;
    }

    Rules toRules() {
        return new Rules(
                deductions.toDeductions(),
                marks.toMarks(),
                new Gains(gains.selfFound, gains.most),
                new Sample(
                        Objects.requireNonNullElse(sample.leastPlaces, 0),
                        Objects.requireNonNullElse(sample.leastCases, 0),
                        sample.perPlaces),
                Objects.requireNonNullElse(ties, TieRule.SHARED),
                leagues);
    }

    SchemeDetails toDetails() {
        return new SchemeDetails(Objects.requireNonNull(name), note, toRules());
    }

    /** What is missing is passed on: the rules are looked over before anything is done with them. */
    @SuppressWarnings("NullAway")
    private static BigDecimal number(@Nullable BigDecimal given) {
        return given;
    }

    private static <K extends Enum<K>> Map<K, BigDecimal> given(Map<K, BigDecimal> typed) {
        var given = new java.util.LinkedHashMap<K, BigDecimal>();
        typed.forEach((key, value) -> {
            if (value != null) {
                given.put(key, value);
            }
        });
        return given;
    }
}
