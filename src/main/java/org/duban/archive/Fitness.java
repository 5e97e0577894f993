package org.duban.archive;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.HashSet;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.archive.Catalogue.Schema;
import org.duban.archive.Manifest.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether an archive is whole and fits in here, as far as that can be told before any of its rows is tried. */
@Component
@RequiredArgsConstructor
class Fitness {

    private final Catalogue catalogue;
    private final Room room;
    private final JdbcClient jdbc;

    void require(ArchiveFile archive, Schema schema) throws IOException {
        var manifest = archive.manifest();
        var damage = archive.firstDamage();
        if (damage != null) {
            throw new ArchiveDamaged(damage);
        }
        var unknown = manifest.tables().stream()
                .flatMap(rows -> unknown(rows, schema))
                .collect(joining(", "));
        if (!unknown.isEmpty() || manifest.schemaVersion().compareTo(catalogue.version()) > 0) {
            throw new ArchiveNewer(manifest.schemaVersion(), unknown);
        }
        requireNotHere(manifest);
        room.require(archive.sizeOfFiles(), archive.sizeOfRows());
    }

    void requireNotHere(Manifest manifest) {
        var here = jdbc.sql("select name from campaign where campaign_id = :id")
                .param("id", manifest.campaign().id())
                .query(String.class)
                .optional();
        if (here.isPresent()) {
            throw new CampaignHereAlready(here.get());
        }
    }

    /** Names of tables and columns go into statements: none does that is not the database's own. */
    private static Stream<String> unknown(Rows rows, Schema schema) {
        var known = new HashSet<>(schema.columns(rows.table()));
        var isPart = rows.table().equals(CampaignRows.LOG) || schema.isOwn(rows.table());
        var fits = rows.needed()
                ? schema.needed().contains(rows.table()) || rows.table().equals(CampaignRows.STEPS)
                : isPart;
        return fits
                ? rows.columns().stream()
                        .filter(column -> !known.contains(column))
                        .map(column -> rows.table() + "." + column)
                : Stream.of(rows.table());
    }
}
