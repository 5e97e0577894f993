package org.duban.evidence;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** Goes through all contents once, counts them, and remembers those that are not as they should be. */
@Slf4j
@RequiredArgsConstructor
class EvidenceRound {

    private static final int AT_A_TIME = 1_000;
    private static final long MEGABYTE = 1 << 20;

    private final EvidenceContents contents;
    private final String verb;

    @Getter
    private final Map<Sha256, Fault> faults = new LinkedHashMap<>();

    @Getter
    private long count;

    @Getter
    private long bytes;

    enum Fault {
        MISSING,
        DAMAGED
    }

    /** What is done with each content. */
    @FunctionalInterface
    interface Work {

        /** Answers how many bytes were handled. */
        long on(Sha256 sha256) throws IOException;
    }

    EvidenceRound of(Work work) throws IOException {
        var next = contents.after(null, AT_A_TIME);
        while (!next.isEmpty()) {
            for (var sha256 : next) {
                take(sha256, work);
            }
            log.info("{} {}, {} MB", verb, count, bytes / MEGABYTE);
            next = contents.after(next.get(next.size() - 1), AT_A_TIME);
        }
        return this;
    }

    private void take(Sha256 sha256, Work work) throws IOException {
        try {
            bytes += work.on(sha256);
        } catch (NoSuchFileException missing) {
            faults.put(sha256, Fault.MISSING);
        } catch (ContentDamaged damaged) {
            faults.put(sha256, Fault.DAMAGED);
        }
        count++;
    }

    /** A line for each piece of evidence that is not as it should be. */
    List<String> findings() {
        return contents.named(faults.keySet()).stream()
                .map(named -> "%s %s %s %s"
                        .formatted(
                                Objects.requireNonNull(faults.get(new Sha256(named.sha256()))),
                                named.evidenceId(),
                                named.sha256(),
                                named.fileName()))
                .toList();
    }
}
