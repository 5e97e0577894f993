package org.duban.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.duban.evidence.EvidenceStore;
import org.duban.evidence.Sha256;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The photos and files of one archive on their way into the store. They come before the rows: a content that nobody names yet does
 * no harm, a row without its content would. Nobody else ever asks for what nobody names, so it goes again if the rows are refused.
 */
@Slf4j
@RequiredArgsConstructor
final class Contents {

    private final ArchiveFile archive;
    private final EvidenceStore store;
    private final JdbcClient jdbc;

    /** What was not there before, by entry. */
    private final Map<String, Sha256> brought = new LinkedHashMap<>();

    void bring() throws IOException {
        for (var file : archive.files().entrySet()) {
            if (!store.exists(file.getValue())) {
                brought.put(file.getKey(), file.getValue());
            }
            put(file.getKey());
        }
    }

    /** Now that rows name them: somebody who brought the same and was refused may have taken it back until now. */
    void keep() throws IOException {
        for (var file : archive.files().entrySet()) {
            if (!store.exists(file.getValue())) {
                put(file.getKey());
            }
        }
    }

    /** After a refusal; what cannot be removed stays, and is in nobody's way. */
    void takeBack() {
        for (var file : brought.entrySet()) {
            try {
                takeBack(file.getKey(), file.getValue());
            } catch (IOException | DataAccessException failure) {
                log.warn("The content {} of a refused archive could not be removed", file.getValue(), failure);
            }
        }
    }

    /** Whoever names it later looks whether it is there; whoever did so meanwhile has it back. */
    private void takeBack(String entry, Sha256 content) throws IOException {
        if (!isNamed(content)) {
            store.remove(content);
            if (isNamed(content)) {
                put(entry);
            }
        }
    }

    private boolean isNamed(Sha256 content) {
        return jdbc.sql("select exists (select from evidence where sha256 = :content)")
                .param("content", content.hex())
                .query(Boolean.class)
                .single();
    }

    private void put(String entry) throws IOException {
        try (var content = archive.read(entry)) {
            store.put(content);
        }
    }
}
