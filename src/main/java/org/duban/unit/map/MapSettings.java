package org.duban.unit.map;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what lies behind the points of the map, and what the plates say. All of it may be missing. */
@Service
@Transactional
@RequiredArgsConstructor
public class MapSettings {

    /** The settings as the subject of what is recorded: there is one map. */
    static final UUID MAP = new UUID(0, 0x6d6170);

    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final JsonMapper json;

    @Transactional(readOnly = true)
    public Optional<Tiles> tiles() {
        return jdbc.sql("""
                        select tile_url as url, subdomains, attribution, max_zoom, datum from map_settings
                        where tile_url is not null
                        """).query(Tiles.class).optional();
    }

    /** Null for a map without tiles. */
    public void setTiles(@Nullable Tiles tiles) {
        if (tiles == null) {
            jdbc.sql("""
                    update map_settings
                    set tile_url = null, subdomains = null, attribution = null, max_zoom = null, datum = null
                    """).update();
        } else {
            jdbc.sql("""
                            update map_settings set tile_url = :url, subdomains = :subdomains, attribution = :attribution,
                                   max_zoom = :maxZoom, datum = :datum
                            """)
                    .param("url", tiles.url())
                    .param("subdomains", tiles.subdomains())
                    .param("attribution", tiles.attribution())
                    .param("maxZoom", tiles.maxZoom())
                    .param("datum", tiles.datum().name())
                    .update();
        }
        record("TILES_SET", Map.of("url", tiles == null ? "" : tiles.url()));
    }

    /** The district's outline as GeoJSON in WGS-84. */
    @Transactional(readOnly = true)
    public Optional<String> outline() {
        return jdbc.sql("select outline from map_settings where outline is not null")
                .query(String.class)
                .optional();
    }

    /**
     * Takes another outline.
     *
     * @param datum that of its coordinates
     */
    public void setOutline(byte[] content, Datum datum) {
        keep(json.writeValueAsString(Outline.read(content, datum, json).geoJson()));
        record("OUTLINE_SET", Map.of("bytes", content.length));
    }

    public void removeOutline() {
        keep(null);
        record("OUTLINE_REMOVED", Map.of());
    }

    private void keep(@Nullable String outline) {
        jdbc.sql("update map_settings set outline = :outline")
                .param("outline", outline)
                .update();
    }

    @Transactional(readOnly = true)
    public Plate plate() {
        return jdbc.sql("""
                        select plate_heading as heading, plate_words as words, plate_telephone as telephone from map_settings
                        """).query(Plate.class).optional().orElse(Plate.BLANK);
    }

    public void setPlate(Plate plate) {
        jdbc.sql("""
                        update map_settings
                        set plate_heading = :heading, plate_words = :words, plate_telephone = :telephone
                        """)
                .param("heading", plate.heading())
                .param("words", plate.words())
                .param("telephone", plate.telephone())
                .update();
        record("PLATE_SET", Map.of());
    }

    private void record(String event, Map<String, Object> detail) {
        log.record(SubjectKind.MAP, MAP, event, detail);
    }
}
