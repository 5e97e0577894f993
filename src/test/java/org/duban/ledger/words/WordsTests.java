package org.duban.ledger.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources, closings, similarity and fingerprints. */
class WordsTests {

    private static final LocalDate FOUND = LocalDate.of(2019, 4, 4);

    @ParameterizedTest
    @CsvSource({
        "督导检查, ROUTINE, INFERRED",
        "现场督导, ROUTINE, INFERRED",
        "督导, ROUTINE, INFERRED",
        "督查, ROUTINE, INFERRED",
        "调研, ROUTINE, INFERRED",
        "现场办公, ROUTINE, INFERRED",
        "日常, ROUTINE, CERTAIN",
        "暗访, UNANNOUNCED, CERTAIN",
        "明察暗访, UNANNOUNCED, INFERRED",
        "上级交办, SUPERIOR, CERTAIN",
        "市督导组反馈, SUPERIOR, INFERRED",
        "省卫健委暗访, SUPERIOR, DOUBTFUL",
        "自查, SELF, CERTAIN",
        "自查自纠, SELF, INFERRED",
        "群众反映, PUBLIC, CERTAIN",
        "12345热线, PUBLIC, INFERRED",
        "１２３４５, PUBLIC, INFERRED",
        "媒体曝光, MEDIA, CERTAIN",
        "回头看, LOOK_BACK, CERTAIN",
        "专项检查, SPECIAL, CERTAIN",
        "农贸市场专项整治, SPECIAL, INFERRED",
        "market, , DOUBTFUL",
        "look_back, LOOK_BACK, CERTAIN",
        "'', , MISSING"
    })
    void sourcesAreReadFromTheWordsForThem(String text, String source, Certainty certainty) {
        var reading = SourceWords.read(text);

        assertThat(reading.value()).isEqualTo(source);
        assertThat(reading.certainty()).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({
        "4月5日已拆除, 2019-04-05, true, 2019-04-05, CERTAIN",
        "已拆除, 4月5日, true, 2019-04-05, INFERRED",
        "'', 2019-04-05, true, 2019-04-05, INFERRED",
        "已拆除, 2019-04-01, true, 2019-04-01, DOUBTFUL",
        "正在整改, 2019-04-05, true, 2019-04-05, DOUBTFUL",
        "已拆除, 2019-02-30, true, , DOUBTFUL",
        "已拆除, 已销号, true, , DOUBTFUL",
        "已拆除, '', false, , DOUBTFUL",
        "已拆除, 否, false, , INFERRED",
        "'', '', false, , CERTAIN",
        "整改中, '', false, , CERTAIN",
        "未完成, 未销号, false, , CERTAIN",
        "增加保洁人员, '', false, , INFERRED"
    })
    void closingsAreReadFromWhatWasDoneAndTheDate(
            String measure, String struckOff, boolean closed, LocalDate on, Certainty certainty) {
        var reading = ClosingWords.read(measure, struckOff, FOUND);

        assertThat(reading.value()).isEqualTo(new Closing(closed, on));
        assertThat(reading.certainty()).isEqualTo(certainty);
    }

    @Test
    void textsAreSimilarByTheirPairsOfCharacters() {
        assertThat(TextMatch.similarity("门前三包", "“门前三包”责任制")).isEqualTo(2.0 * 3 / (3 + 6));
        assertThat(TextMatch.similarity("公厕管理", "公厕 管理。")).isEqualTo(1);
        assertThat(TextMatch.similarity("ＡＢ", "ab")).isEqualTo(1);
        assertThat(TextMatch.similarity("厕", "公厕")).isZero();
        assertThat(TextMatch.similarity("", "公厕")).isZero();
        assertThat(TextMatch.similarity("大气污染", "环境卫生")).isZero();
    }

    @Test
    void theNearestCandidateComesFirst() {
        var nearest = TextMatch.nearest("市容市貌", List.of("环境卫生", "市容环境", "市容市貌管理"), name -> name, 0.1);

        assertThat(nearest).extracting(TextMatch.Ranked::candidate).containsExactly("市容市貌管理", "市容环境");
    }

    @Test
    void aFingerprintIgnoresHowARowIsTyped() {
        var one = Fingerprint.of(FOUND, "陈滩社区", "卫生死角,未清除", List.of("陈滩社区", "城管中心"));
        var other = Fingerprint.of(FOUND, " 陈滩 社区", "卫生死角，未清除", List.of("城管中心", "陈滩社区", "城管中心"));

        assertThat(one).isEqualTo(other).matches("[0-9a-f]{64}");
    }

    @Test
    void aFingerprintTellsWhatDiffers() {
        var one = Fingerprint.of(FOUND, "甲", "乙丙", List.of("丁"));

        assertThat(List.of(
                        Fingerprint.of(FOUND.plusDays(1), "甲", "乙丙", List.of("丁")),
                        Fingerprint.of(null, "甲", "乙丙", List.of("丁")),
                        Fingerprint.of(FOUND, "甲乙", "丙", List.of("丁")),
                        Fingerprint.of(FOUND, "甲", "乙丙", List.of()),
                        Fingerprint.of(FOUND, "甲", "乙丙丁", List.of())))
                .doesNotHaveDuplicates()
                .doesNotContain(one);
    }

    @Test
    void aFingerprintStaysTheSameForEver() {
        assertThat(Fingerprint.of(FOUND, "武盛大道东侧停车场", "非法停车场", List.of("搬口办事处")))
                .isEqualTo("c7e3b66441a78e5fd4a1ad21f5a29728dfe62f9e22775ab06d77417b242db2f5");
    }
}
