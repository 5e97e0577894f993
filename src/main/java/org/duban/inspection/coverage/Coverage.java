package org.duban.inspection.coverage;

import java.time.LocalDate;
import java.util.List;
import org.duban.shared.Period;

/**
 * How far a cadence is kept in one period.
 *
 * @param today by which it is judged
 */
public record Coverage(Cadence cadence, Period period, LocalDate today, List<Covered> targets) {

    /** With so few days left what is missing is at risk. */
    private static final int FEW_DAYS = 2;

    /** How many days are left, today among them; none once it is over. */
    public int daysLeft() {
        return (int) Math.max(0, period.to().toEpochDay() - today.toEpochDay() + 1);
    }

    public CoverageLight light(Covered target) {
        var missing = cadence.times() - target.times();
        if (missing <= 0) {
            return CoverageLight.MET;
        }
        if (target.excused() != null) {
            return CoverageLight.EXCUSED;
        }
        if (daysLeft() == 0) {
            return CoverageLight.MISSED;
        }
        return daysLeft() <= FEW_DAYS || daysLeft() <= missing ? CoverageLight.AT_RISK : CoverageLight.OPEN;
    }

    /** Whether it is still to be inspected, or should have been. */
    public boolean lacks(Covered target) {
        var light = light(target);
        return light != CoverageLight.MET && light != CoverageLight.EXCUSED;
    }

    /** How many were inspected as often as wanted. */
    public int met() {
        return count(CoverageLight.MET);
    }

    /** How many probably will not be, or were not. */
    public int behind() {
        return count(CoverageLight.AT_RISK) + count(CoverageLight.MISSED);
    }

    private int count(CoverageLight light) {
        return (int) targets.stream().filter(target -> light(target) == light).count();
    }

    /** How many were not inspected at all. */
    public int untouched() {
        return (int) targets.stream()
                .filter(target -> target.times() == 0 && light(target) != CoverageLight.EXCUSED)
                .count();
    }

    /** How many are not inspected as often as wanted. */
    public int missing() {
        return wanted() - met();
    }

    /** How many are to be inspected: those excused only where somebody was there all the same. */
    public int wanted() {
        return targets.size() - count(CoverageLight.EXCUSED);
    }
}
