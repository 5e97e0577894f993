package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duban.account.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceServiceTests {

    private final AccountId inspector = AccountId.next();

    @TempDir
    Path root;

    private EvidenceService evidence;

    @BeforeEach
    void open() {
        evidence = EvidenceInMemory.below(root);
    }

    @Test
    void tellsWhatItKnowsOfAPhoto() {
        var photo = Photos.jpeg(
                64, 48, Exif.taken("2026:11:20 08:30:05").at(35, 115).orientation(6));

        var info = evidence.info(evidence.store(UploadedFile.of("../占道经营.JPG", photo), inspector));

        assertThat(info.fileName()).isEqualTo("占道经营.JPG");
        assertThat(info.mediaType()).isEqualTo("image/jpeg");
        assertThat(info.size()).isEqualTo(photo.length);
        assertThat(info.width()).isEqualTo(48);
        assertThat(info.height()).isEqualTo(64);
        assertThat(info.takenAt()).isEqualTo("2026-11-20T00:30:05Z");
        assertThat(info.position()).isEqualTo(new Position(35.5, 115.5));
        assertThat(info.uploadedBy()).isEqualTo(inspector);
        assertThat(info.uploadedAt()).isEqualTo(EvidenceInMemory.CLOCK.instant());
    }

    @Test
    void givesBackTheVeryBytes() throws IOException {
        var photo = Photos.jpeg(64, 48, Exif.taken("2026:11:20 08:30:05"));

        var file = evidence.open(evidence.store(UploadedFile.of("a.jpg", photo), inspector));

        assertThat(file.content().getContentAsByteArray()).isEqualTo(photo);
        assertThat(file.content().contentLength()).isEqualTo(photo.length);
    }

    @Test
    void keepsTheSameContentOnceForTwoWhoHandItIn() throws IOException {
        var photo = UploadedFile.of("a.jpg", Photos.jpeg(64, 48));

        var first = evidence.store(photo, inspector);
        var second = evidence.store(photo, AccountId.next());

        assertThat(first).isNotEqualTo(second);
        assertThat(evidence.info(first).sha256())
                .isEqualTo(evidence.info(second).sha256());
        assertThat(storedFiles()).hasSize(1);
    }

    @Test
    void answersARetryAsTheFirstTime() {
        var id = EvidenceId.next();
        var photo = UploadedFile.of("a.jpg", Photos.jpeg(64, 48));

        assertThat(evidence.store(id, photo, inspector)).isEqualTo(id);
        assertThat(evidence.store(id, photo, inspector)).isEqualTo(id);
    }

    @Test
    void answersRetriesThatOvertakeOneAnother() throws Exception {
        var id = EvidenceId.next();
        var photo = UploadedFile.of("a.jpg", Photos.jpeg(64, 48));
        var phone = Executors.newFixedThreadPool(8);
        Callable<EvidenceId> upload = () -> evidence.store(id, photo, inspector);

        var answers = phone.invokeAll(
                IntStream.range(0, 32).mapToObj(attempt -> upload).toList());

        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(id);
        }
        phone.shutdown();
        assertThat(storedFiles()).hasSize(1);
    }

    @Test
    void looksOnceMoreWhetherAContentIsThereNowThatARowNamesIt() throws IOException {
        var store = new DiskEvidenceStore(root);
        var takenBack = mock(EvidenceStore.class, delegatesTo(store));
        willAnswer(put -> {
                    var stored = store.put(put.getArgument(0));
                    store.remove(stored.sha256());
                    return stored;
                })
                .willAnswer(put -> store.put(put.getArgument(0)))
                .given(takenBack)
                .put(any());
        var photo = Photos.jpeg(64, 48);
        var uploads = EvidenceInMemory.below(root, takenBack);

        var id = uploads.store(UploadedFile.of("a.jpg", photo), inspector);

        assertThat(uploads.open(id).content().getContentAsByteArray()).isEqualTo(photo);
    }

    @Test
    void refusesOtherContentOrAnotherPersonUnderATakenId() {
        var id = evidence.store(UploadedFile.of("a.jpg", Photos.jpeg(64, 48)), inspector);

        assertThatExceptionOfType(EvidenceIdTaken.class)
                .isThrownBy(() -> evidence.store(id, UploadedFile.of("a.jpg", Photos.jpeg(48, 64)), inspector));
        assertThatExceptionOfType(EvidenceIdTaken.class)
                .isThrownBy(() -> evidence.store(id, UploadedFile.of("a.jpg", Photos.jpeg(64, 48)), AccountId.next()));
        assertThat(evidence.info(id).width()).isEqualTo(64);
    }

    @Test
    void keepsNothingOfWhatItRefuses() throws IOException {
        assertThatExceptionOfType(FormatNotAccepted.class)
                .isThrownBy(() -> evidence.store(UploadedFile.of("a.jpg", Photos.exe()), inspector));

        assertThat(storedFiles()).isEmpty();
    }

    @Test
    void listsInTheOrderAskedForAndLeavesOutTheUnknown() {
        var first = evidence.store(UploadedFile.of("1.jpg", Photos.jpeg(8, 8)), inspector);
        var second = evidence.store(UploadedFile.of("2.jpg", Photos.jpeg(8, 8)), inspector);

        assertThat(evidence.infos(List.of(second, EvidenceId.next(), first)))
                .extracting(EvidenceInfo::id)
                .containsExactly(second, first);
        assertThat(evidence.infos(List.of())).isEmpty();
    }

    @Test
    void hasNoThumbnailOfAPdfAndNothingOfTheUnknown() {
        var pdf = evidence.store(UploadedFile.of("a.pdf", Photos.pdf()), inspector);

        assertThatExceptionOfType(NoThumbnail.class).isThrownBy(() -> evidence.thumbnail(pdf, ThumbnailSize.SMALL));
        assertThatExceptionOfType(EvidenceNotFound.class).isThrownBy(() -> evidence.open(EvidenceId.next()));
    }

    private List<Path> storedFiles() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
