package org.duban.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Takes evidence in and gives it out. It asks nobody for permission: {@link EvidenceGate} does.
 *
 * <p>No transaction spans its methods, since none may hold a database connection while files are decoded and written; each
 * touches one row at most once.
 */
@Service
@RequiredArgsConstructor
public class EvidenceService {

    private final EvidenceRepository evidence;
    private final EvidenceStore store;
    private final Examiner examiner;
    private final Thumbnails thumbnails;
    private final PhotoHashes hashes;
    private final Clock clock;

    public EvidenceId store(UploadedFile file, AccountId by) {
        return store(EvidenceId.next(), file, by);
    }

    /** Sending the same file under the same id again changes nothing, so that a phone may retry. */
    public EvidenceId store(EvidenceId id, UploadedFile file, AccountId by) {
        var sent = receive(id, file, by);
        var known = evidence.findById(id).orElseGet(() -> add(sent));
        if (!known.isSameAs(sent)) {
            throw new EvidenceIdTaken(id);
        }
        keep(sent.getSha256(), file);
        return id;
    }

    /** Until a row named it, the content was nobody's: somebody who had brought the same may have taken it back. */
    private void keep(Sha256 named, UploadedFile file) {
        try {
            if (!store.exists(named)) {
                try (var content = file.content().getInputStream()) {
                    store.put(content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EvidenceInfo info(EvidenceId id) {
        return find(id).orElseThrow(() -> new EvidenceNotFound(id));
    }

    Optional<EvidenceInfo> find(EvidenceId id) {
        return evidence.findById(id).map(EvidenceInfo::of);
    }

    /** In the order of the ids; what there is none of is left out. */
    public List<EvidenceInfo> infos(Collection<EvidenceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = evidence.findAll(ids).stream().collect(Collectors.toMap(Evidence::getId, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(EvidenceInfo::of)
                .toList();
    }

    public EvidenceFile open(EvidenceId id) {
        var info = info(id);
        return new EvidenceFile(info, new StoredResource(store, new StoredContent(info.sha256(), info.size())));
    }

    /** A small JPEG, whatever the original is. */
    public Resource thumbnail(EvidenceId id, ThumbnailSize size) {
        var info = info(id);
        if (!info.isImage()) {
            throw new NoThumbnail(id);
        }
        try {
            return new FileSystemResource(thumbnails.of(info.sha256(), info.kind(), size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Evidence receive(EvidenceId id, UploadedFile file, AccountId by) {
        try {
            var examined = examiner.examine(file);
            try (var content = file.content().getInputStream()) {
                var stored = store.put(content);
                if (examined.kind().isImage()) {
                    hashes.keep(stored.sha256(), examined.hash());
                }
                return Evidence.of(id, examined, file.device(), stored, by, clock.instant());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of two that send the same id at once, the later gets the row of the earlier. */
    private Evidence add(Evidence sent) {
        try {
            return evidence.save(sent);
        } catch (DataIntegrityViolationException e) {
            return evidence.findById(sent.getId()).orElseThrow(() -> e);
        }
    }
}
