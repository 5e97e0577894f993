package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.account.AccountId;
import org.duban.support.RepositoryTest;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class EvidenceRepositoryTests {

    private static final StoredContent CONTENT = new StoredContent(new Sha256("0a".repeat(32)), 12345);

    private final AccountId inspector = AccountId.next();

    @Autowired
    private EvidenceRepository evidence;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void employ() {
        jdbc.sql("""
                        insert into account (account_id, version, username, display_name, password_hash, created_at)
                        values (?, 0, ?, 'inspector', '', now())
                        """).params(inspector.value(), "i" + inspector.value()).update();
    }

    @Test
    void keepsEverythingThatIsKnownOfAPhoto() {
        var metadata = new PhotoMetadata(
                EvidenceInMemory.CLOCK.instant(), new Position(35.5, 115.5), PhotoMetadata.NONE.orientation());
        var photo = stored(
                new Examination(
                        EvidenceKind.JPEG,
                        new FileName("占道经营.jpg"),
                        new ImageSize(4000, 3000),
                        metadata,
                        Optional.empty()),
                new DeviceWord(Instant.parse("2031-01-01T00:00:00Z"), 35.5, 115.5, 12.5, true));

        assertThat(EvidenceInfo.of(evidence.findById(photo.getId()).orElseThrow()))
                .isEqualTo(EvidenceInfo.of(photo));
    }

    @Test
    void keepsWhatHasNeitherSizeNorTimeNorPosition() {
        var pdf = stored(pdf(), null);

        assertThat(EvidenceInfo.of(evidence.findById(pdf.getId()).orElseThrow()))
                .isEqualTo(EvidenceInfo.of(pdf));
    }

    @Test
    void findsManyWithOneStatement() {
        var known = stored(pdf(), null);
        var ids = Stream.concat(
                        Stream.of(known.getId()), IntStream.range(0, 70_000).mapToObj(other -> EvidenceId.next()))
                .toList();
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        assertThat(evidence.findAll(ids)).extracting(Evidence::getId).containsExactly(known.getId());
        assertThat(statistics.getPrepareStatementCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set file_name = 'other.jpg'",
                "update evidence set taken_at = null",
                "delete from evidence",
                "truncate evidence cascade"
            })
    void forbidsEveryChange(String change) {
        stored(pdf(), null);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .withMessageContaining("append-only");
    }

    private Evidence stored(Examination examined, @Nullable DeviceWord device) {
        var stored = evidence.save(
                Evidence.of(EvidenceId.next(), examined, device, CONTENT, inspector, EvidenceInMemory.CLOCK.instant()));
        entities.flush();
        entities.clear();
        return stored;
    }

    private static Examination pdf() {
        return new Examination(EvidenceKind.PDF, new FileName("批复.pdf"), null, PhotoMetadata.NONE, Optional.empty());
    }
}
