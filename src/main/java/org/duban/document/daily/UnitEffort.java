package org.duban.document.daily;

import java.math.BigDecimal;

/**
 * What it took a unit to rectify.
 *
 * @param times how often it handed something in
 * @param people 人次
 * @param vehicles 台
 * @param spots 处
 * @param cubicMetres 立方米
 */
record UnitEffort(String unit, long times, long people, long vehicles, long spots, BigDecimal cubicMetres) {

    UnitEffort plus(UnitEffort other) {
        return new UnitEffort(
                unit,
                times + other.times,
                people + other.people,
                vehicles + other.vehicles,
                spots + other.spots,
                cubicMetres.add(other.cubicMetres));
    }

    /** Whether it said what it took. */
    boolean isTold() {
        return people + vehicles + spots > 0 || cubicMetres.signum() > 0;
    }
}
