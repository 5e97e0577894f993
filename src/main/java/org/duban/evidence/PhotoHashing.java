package org.duban.evidence;

import java.io.IOException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Looks, a few at a time, at the pictures that came before anybody did, or whose node stopped before it had kept what it saw. */
@Slf4j
@Service
@RequiredArgsConstructor
class PhotoHashing {

    private static final int AT_A_TIME = 50;

    private final PhotoHashes hashes;
    private final EvidenceStore store;
    private final Examiner examiner;

    @Scheduled(fixedDelayString = "${duban.evidence.hashing-pause:PT1M}", initialDelayString = "PT1M")
    @SchedulerLock(name = "photo-hashing")
    void everyMinute() throws IOException {
        fillIn();
    }

    /** Answers how many pictures it has looked at. A store that does not answer ends it until the next time. */
    int fillIn() throws IOException {
        var unknown = hashes.unknown(AT_A_TIME);
        for (var photo : unknown) {
            hashes.keep(photo.sha256(), look(photo));
        }
        return unknown.size();
    }

    private Optional<PerceptualHash> look(PhotoHashes.Unknown photo) throws IOException {
        try {
            return examiner.look(() -> store.open(photo.sha256()), photo.kind());
        } catch (IOException e) {
            // Fails as well where it is the store that does not answer.
            var there = store.exists(photo.sha256());
            log.warn("Cannot look at {}, which is {}: {}", photo.sha256(), there ? "damaged" : "missing", e.toString());
            return Optional.empty();
        }
    }
}
