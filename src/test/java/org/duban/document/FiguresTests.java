package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures in braces become what the records say. */
class FiguresTests {

    private static final Map<String, String> FIGURES = Map.of("发现数", "48", "联系人", "");

    @ParameterizedTest
    @ValueSource(strings = {"共{发现数}个", "共｛发现数｝个", "共{ 发现数 }个", "共｛发现数}个"})
    void bracesOfEitherWidthNameAFigure(String text) {
        assertThat(Figures.fill("opening", text, FIGURES)).isEqualTo("共48个");
    }

    @ParameterizedTest
    @ValueSource(strings = {"共{发现数个", "共发现数}个", "共｛发现数个", "共{发现\n数}个", "共{{发现数}个", "共{罚款数}个"})
    void whatNamesNoFigureIsRefused(String text) {
        assertThatExceptionOfType(FigureUnknown.class)
                .isThrownBy(() -> Figures.fill("opening", text, FIGURES))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("words[opening]"));
    }

    @Test
    void whatTheOfficeHasNotSetLeavesRoomInADraftAndIsNamed() {
        assertThat(Figures.fill("contact", "联系人：{联系人}。", FIGURES)).isEqualTo("联系人：　　　　。");
        assertThat(Figures.unset("联系人：｛联系人｝，{发现数}", FIGURES)).containsExactly("联系人");
    }
}
