package org.duban.unit.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSourceResolvable;
import tools.jackson.databind.json.JsonMapper;

/** Which files are taken as the outline of a district, and why others are not. */
class OutlineTests {

    private static final String RING = "[[114.6, 33.5], [114.8, 33.5], [114.8, 33.7], [114.6, 33.5]]";
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"Polygon\", \"coordinates\": [RING]}|1",
                "{\"type\": \"Polygon\", \"coordinates\": [RING, RING]}|1",
                "{\"type\": \"MultiPolygon\", \"coordinates\": [[RING], [RING]]}|2",
                "{\"type\": \"Feature\", \"properties\": {}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [RING]}}|1",
                "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [RING]}}]}|1"
            })
    void takesPolygonsWhateverIsWrappedAroundThem(String document, int polygons) {
        assertThat(read(document).polygons()).hasSize(polygons);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json|json",
                "{}|type",
                "[1]|type",
                "{\"type\": \"Point\", \"coordinates\": [114, 33]}|type",
                "{\"type\": \"FeatureCollection\", \"features\": []}|none",
                "{\"type\": \"Polygon\", \"coordinates\": []}|ring",
                "{\"type\": \"Polygon\", \"coordinates\": [[[114, 33], [115, 33], [114, 33]]]}|ring",
                "{\"type\": \"Polygon\", \"coordinates\": [[[114, 33], [115, 33], [115, 34], [114, 34]]]}|open",
                "{\"type\": \"Polygon\", \"coordinates\": [[[33, 114], [34, 114], [34, 115], [33, 114]]]}|range",
                "{\"type\": \"Polygon\", \"coordinates\": [[[\"a\", 33], [115, 33], [115, 34], [114, 34]]]}|position",
                "{\"type\": \"Polygon\", \"coordinates\": [[[114], [115, 33], [115, 34], [114, 34]]]}|position"
            })
    void saysWhyAFileIsNoOutline(String document, String reason) {
        assertRefused(document, reason);
    }

    @Test
    void isBounded() {
        assertRefused(" ".repeat(Outline.MOST_BYTES + 1), "large");
        var points = String.join(", ", Collections.nCopies(Outline.MOST_POINTS + 1, "[114,33]"));
        assertRefused("{\"type\": \"Polygon\", \"coordinates\": [[" + points + "]]}", "points");
    }

    @Test
    void isKeptInWgs84() {
        var document = "{\"type\": \"Polygon\", \"coordinates\": [RING]}".replace("RING", RING);
        var outline = Outline.read(document.getBytes(StandardCharsets.UTF_8), Datum.GCJ02, JSON);

        assertThat(outline.polygons().get(0).get(0).get(0)).isEqualTo(Datum.GCJ02.toWgs84(new GeoPoint(33.5, 114.6)));
        assertThat(JSON.writeValueAsString(outline.geoJson())).contains("MultiPolygon", "[[[[114.59");
    }

    private static void assertRefused(String document, String reason) {
        assertThatExceptionOfType(OutlineRefused.class)
                .isThrownBy(() -> read(document))
                .extracting(refusal -> Objects.requireNonNull(
                        ((MessageSourceResolvable) Objects.requireNonNull(refusal.getDetailMessageArguments())[0])
                                .getCodes())[0])
                .isEqualTo("unit.map.outline.reason." + reason);
    }

    private static Outline read(String document) {
        return Outline.read(document.replace("RING", RING).getBytes(StandardCharsets.UTF_8), Datum.WGS84, JSON);
    }
}
