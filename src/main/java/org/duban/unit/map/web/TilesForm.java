package org.duban.unit.map.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.duban.unit.map.Datum;
import org.duban.unit.map.Tiles;
import org.jspecify.annotations.Nullable;

/**
 * Where the pictures of the map come from, as it is filled in.
 *
 * @param url nothing for a map without tiles
 */
record TilesForm(
        @Size(max = 500) @Nullable String url,
        @Size(max = 16) @Nullable String subdomains,
        @Size(max = 200) @Nullable String attribution,
        @NotNull @Nullable Integer maxZoom,
        @NotNull @Nullable Datum datum) {

    private static final TilesForm USUAL = new TilesForm(null, null, null, 18, Datum.GCJ02);

    static TilesForm of(@Nullable Tiles tiles) {
        return tiles == null
                ? USUAL
                : new TilesForm(tiles.url(), tiles.subdomains(), tiles.attribution(), tiles.maxZoom(), tiles.datum());
    }

    @Nullable
    Tiles toTiles() {
        return url == null || url.isBlank()
                ? null
                : new Tiles(
                        url,
                        Objects.requireNonNullElse(subdomains, ""),
                        attribution,
                        Objects.requireNonNull(maxZoom),
                        Objects.requireNonNull(datum));
    }
}
