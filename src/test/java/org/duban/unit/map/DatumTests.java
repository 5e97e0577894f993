package org.duban.unit.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WGS-84 and GCJ-02, by pairs that others have published and by the way back. */
class DatumTests {

    private static final int POINTS = 10_000;

    @ParameterizedTest
    @CsvSource({
        "39.915, 116.404, 39.91640428150164, 116.41024449916938, 1e-9",
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215, 1e-6",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363, 1e-6",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657, 1e-6"
    })
    void shiftsPublishedPairs(double latitude, double longitude, double north, double east, double tolerance) {
        var shifted = Datum.GCJ02.fromWgs84(new GeoPoint(latitude, longitude));

        assertThat(shifted.latitude()).isEqualTo(north, within(tolerance));
        assertThat(shifted.longitude()).isEqualTo(east, within(tolerance));
        assertSame(Datum.GCJ02.toWgs84(new GeoPoint(north, east)), new GeoPoint(latitude, longitude), 1e-6);
    }

    @Test
    void leadsBackToWithinAHundredMillionthOfADegree() {
        var random = new Random(2026);
        for (var at = 0; at < POINTS; at++) {
            var point = new GeoPoint(random.nextDouble(18, 53), random.nextDouble(74, 135));

            assertSame(Datum.GCJ02.toWgs84(Datum.GCJ02.fromWgs84(point)), point, 1e-8);
        }
    }

    @ParameterizedTest
    @CsvSource({"51.5, -0.12", "-33.9, 151.2", "56, 114", "0, 114", "33, 72", "33, 138"})
    void leavesWhatIsOutsideOfChinaWhereItIs(double latitude, double longitude) {
        var point = new GeoPoint(latitude, longitude);

        assertThat(Datum.GCJ02.fromWgs84(point)).isEqualTo(point);
        assertThat(Datum.GCJ02.toWgs84(point)).isEqualTo(point);
    }

    @Test
    void keepsWgs84() {
        var point = new GeoPoint(33.6, 114.65);

        assertThat(Datum.WGS84.toWgs84(point)).isEqualTo(point);
        assertThat(Datum.WGS84.fromWgs84(point)).isEqualTo(point);
    }

    private static void assertSame(GeoPoint actual, GeoPoint expected, double tolerance) {
        assertThat(actual.latitude()).isEqualTo(expected.latitude(), within(tolerance));
        assertThat(actual.longitude()).isEqualTo(expected.longitude(), within(tolerance));
    }
}
