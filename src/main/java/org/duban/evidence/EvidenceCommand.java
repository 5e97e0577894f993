package org.duban.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.duban.platform.persistence.CannotStart;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What an administrator has done with all of the evidence, in place of serving pages; the exit code says how it went. */
@Slf4j
@Component
@ConditionalOnProperty("duban.evidence.command")
@RequiredArgsConstructor
class EvidenceCommand implements ApplicationRunner, ExitCodeGenerator {

    private final EvidenceContents contents;
    private final EvidenceStores stores;
    private final EvidenceStore store;
    private final EvidenceProperties properties;
    private final Verifications verifications;

    private boolean failed = true;

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var round = switch (Objects.requireNonNull(properties.command())) {
            case MOVE -> move(destination());
            case VERIFY -> verify();
        };
        round.findings().forEach(log::error);
        log.info(
                "Through: {} contents, {} bytes, {} missing or damaged. 已完成，缺失或损坏 {} 个。",
                round.getCount(),
                round.getBytes(),
                round.getFaults().size(),
                round.getFaults().size());
        failed = !round.getFaults().isEmpty();
    }

    @Override
    public int getExitCode() {
        return failed ? 1 : 0;
    }

    /** What is there already is left alone, so that a move that was stopped goes on where it was. */
    EvidenceRound move(EvidenceStore to) throws IOException {
        return new EvidenceRound(contents, "Moved 已迁移").of(sha256 -> to.exists(sha256) ? 0 : copy(sha256, to));
    }

    EvidenceRound verify() throws IOException {
        var round = new EvidenceRound(contents, "Verified 已校验").of(sha256 -> {
            try (var content = store.open(sha256)) {
                return new VerifiedStream(content, sha256).transferTo(OutputStream.nullOutputStream());
            }
        });
        verifications.note(round);
        return round;
    }

    private long copy(Sha256 sha256, EvidenceStore to) throws IOException {
        try (var content = store.open(sha256)) {
            return to.put(new VerifiedStream(content, sha256)).size();
        }
    }

    private EvidenceStore destination() {
        var target = properties.target();
        if (target == null || target == properties.store()) {
            throw new CannotStart(
                    "Evidence can only move into another store than %s. 证据只能迁往另一种存储。".formatted(properties.store()),
                    "Name it with duban.evidence.target. 请用 duban.evidence.target 指定目标存储。",
                    null);
        }
        return stores.open(target);
    }
}
