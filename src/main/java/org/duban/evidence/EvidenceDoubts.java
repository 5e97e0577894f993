package org.duban.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.evidence.EarlierPhotos.Earlier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What speaks against photos, read in a fixed number of statements, however many they are. */
@Service
@RequiredArgsConstructor
public class EvidenceDoubts {

    private final EvidenceRepository evidence;
    private final EarlierPhotos earlier;

    /** Whether the person verifies or supervises; those who hand photos in need not know how they are looked through. */
    public static boolean mayRead(SignedIn who) {
        return who.isAnyOf(Role.INSPECTOR, Role.SUPERVISOR, Role.LEADER, Role.OVERSIGHT);
    }

    /** By photo; those without any are left out. */
    public Map<EvidenceId, List<Doubt>> of(Collection<PhotoClaim> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        var ids = claims.stream().map(PhotoClaim::id).collect(Collectors.toSet());
        var photos = evidence.findAll(ids).stream().collect(Collectors.toMap(Evidence::getId, Function.identity()));
        var same = byPhoto(earlier.same(claims));
        var alike = byPhoto(earlier.alike(claims));
        var doubts = new LinkedHashMap<EvidenceId, Set<Doubt>>();
        for (var claim : claims) {
            var photo = photos.get(claim.id());
            if (photo != null) {
                Stream.of(
                                Credibility.of(photo, claim).stream(),
                                doubt(DoubtKind.USED_BEFORE, same.get(claim.id())),
                                doubt(DoubtKind.LOOKS_LIKE, alike.get(claim.id())))
                        .flatMap(Function.identity())
                        .forEach(doubt -> doubts.computeIfAbsent(claim.id(), photoOf -> new LinkedHashSet<>())
                                .add(doubt));
            }
        }
        return doubts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, photo -> List.copyOf(photo.getValue())));
    }

    private static Stream<Doubt> doubt(DoubtKind kind, @Nullable Earlier earlier) {
        return earlier == null
                ? Stream.empty()
                : Stream.of(new Doubt(kind, earlier.distance(), new EvidenceId(earlier.earlier())));
    }

    private static Map<EvidenceId, Earlier> byPhoto(List<Earlier> found) {
        return found.stream()
                .collect(Collectors.toMap(
                        one -> new EvidenceId(one.evidenceId()), Function.identity(), (one, other) -> one));
    }
}
