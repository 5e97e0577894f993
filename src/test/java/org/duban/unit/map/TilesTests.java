package org.duban.unit.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses tiles may have, and the hosts that a page may then fetch from. */
class TilesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://tiles.example/{z}/{x}/{y}.png|abc|https://tiles.example",
                "http://10.1.2.3:8080/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=1a|abc|http://10.1.2.3:8080",
                "https://{s}.tiles.example/{z}/{x}/{y}.png|ab|https://a.tiles.example https://b.tiles.example",
                "https://webrd0{s}.example/tile?x={x}&y={y}&z={z}|12|https://webrd01.example https://webrd02.example"
            })
    void namesTheirHostsAndNoOthers(String url, String subdomains, String hosts) {
        assertThat(tiles(url, subdomains).hosts()).containsExactly(hosts.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://tiles.example/{z}/{x}/{y}.png",
                "javascript:alert(1)//{z}/{x}/{y}",
                "https://tiles.example/{z}/{x}.png",
                "https://tiles.example/{z}/{x}/{y}/{key}.png",
                "https://*/{z}/{x}/{y}.png",
                "https:///{z}/{x}/{y}.png",
                "https://.example/{z}/{x}/{y}.png",
                "https://tiles.example; script-src *//{z}/{x}/{y}.png",
                "https://tiles.example/{z}/{x}/{y}.png;script-src",
                "https://tiles.example/{z}/{x}/{y}.png\" onerror=\"",
                "https://user:secret@tiles.example/{z}/{x}/{y}.png"
            })
    void refusesWhatIsNoAddressOfTiles(String url) {
        assertThatExceptionOfType(TileAddressUnfit.class).isThrownBy(() -> tiles(url, "abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a,b", "A", "*"})
    void refusesSubdomainsThatAreNone(String subdomains) {
        assertThatExceptionOfType(SubdomainsUnfit.class)
                .isThrownBy(() -> tiles("https://{s}.example/{z}/{x}/{y}", subdomains));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25})
    void refusesSizesThatThereAreNot(int zoom) {
        assertThatExceptionOfType(ZoomOutOfRange.class)
                .isThrownBy(() -> new Tiles("https://t.example/{z}/{x}/{y}", "", null, zoom, Datum.WGS84));
    }

    private static Tiles tiles(String url, String subdomains) {
        return new Tiles(url, subdomains, null, 18, Datum.GCJ02);
    }
}
