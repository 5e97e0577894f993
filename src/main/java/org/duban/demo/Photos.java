package org.duban.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.demo.photo.Scene;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.UploadedFile;
import org.springframework.stereotype.Component;

/** The photos that are handed in, each drawn once. */
@Component
@RequiredArgsConstructor
public class Photos {

    private final EvidenceService evidence;

    private final Map<Shot, byte[]> drawn = new ConcurrentHashMap<>();
    private final Map<Upload, EvidenceId> uploaded = new HashMap<>();
    private final Map<Shot, Integer> cameras = new HashMap<>();

    private record Shot(Scene scene, int place, boolean after) {}

    private record Upload(Shot shot, AccountId by) {}

    /** Draws all that will be needed while something else is going on. */
    public CompletableFuture<Void> prepare() {
        return CompletableFuture.runAsync(() -> Stream.of(Scene.values())
                .flatMap(scene -> IntStream.range(0, Scene.PLACES)
                        .boxed()
                        .flatMap(place -> Stream.of(true, false).map(after -> new Shot(scene, place, after))))
                .parallel()
                .forEach(this::draw));
    }

    private byte[] draw(Shot shot) {
        return drawn.computeIfAbsent(shot, wanted -> wanted.scene().photo(wanted.place(), wanted.after()));
    }

    /** Hands the photo in, or what the same person has handed in before: each is examined, which takes its time. */
    List<EvidenceId> take(Scene scene, int place, boolean after, SignedIn by) {
        var upload = new Upload(new Shot(scene, place, after), by.accountId());
        return List.of(uploaded.computeIfAbsent(upload, this::store));
    }

    private EvidenceId store(Upload upload) {
        var name = upload.shot().after() ? "整改后.jpg" : "整改前.jpg";
        // Nobody hands in a photo that another has taken, which would be told of.
        var camera = cameras.merge(upload.shot(), 1, Integer::sum) - 1;
        return evidence.store(UploadedFile.of(name, Scene.seenBy(camera, draw(upload.shot()))), upload.by());
    }

    /** The story has been told; nobody needs them in memory any more. */
    public void forget() {
        drawn.clear();
        uploaded.clear();
        cameras.clear();
    }
}
