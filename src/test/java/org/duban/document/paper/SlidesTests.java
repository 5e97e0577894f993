package org.duban.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.document.paper.Slide.Layout;
import org.duban.document.paper.Slide.Title;
import org.duban.document.paper.Slides.Stop;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.junit.jupiter.api.Test;

/** What a meeting sees of a paper, slide by slide. */
class SlidesTests {

    private static final Heading PROBLEMS = new Heading(1, "二、存在问题");
    private static final Heading UNIT = new Heading(2, "（一）搬口办事处（2个问题）");

    @Test
    void aPlaceAndItsPhotosAreOneSlideUnderTheirUnit() {
        var slides = slides(
                PROBLEMS, UNIT, Text.of("1. 路口：垃圾未清。（已销号）"), photos(2), Text.of("2. 桥头：乱停车。（整改期限：4月20日）"), photos(1));

        assertThat(slides)
                .extracting(SlidesTests::read)
                .containsExactly("1. 路口：垃圾未清。（已销号） +2", "2. 桥头：乱停车。（整改期限：4月20日） +1");
        assertThat(slides).allSatisfy(slide -> {
            assertThat(slide.above()).containsExactly("二、存在问题");
            assertThat(slide.heading()).isEqualTo(new Title("（一）搬口办事处", "（2个问题）"));
            assertThat(slide.continued()).isFalse();
        });
        assertThat(slides).extracting(Slide::layout).containsExactly(Layout.BELOW, Layout.BESIDE);
    }

    @Test
    void placesWithoutPhotosStandTogetherAsFarAsTheyAreReadFromAfar() {
        var places = places(9, "绿化带内有白色垃圾，多次反弹，沿线商户占道经营，车辆乱停乱放。（整改期限：4月20日）");

        var slides = slides(Stream.concat(Stream.of(PROBLEMS, UNIT), places.stream()));

        assertThat(slides).hasSize(3);
        assertThat(slides).allSatisfy(slide -> assertThat(slide.blocks()).hasSize(3));
        assertThat(slides).extracting(Slide::layout).containsOnly(Layout.WORDS);
    }

    @Test
    void whatStandsBeforeAPhotoIsNotTornFromItByTheTextsAbove() {
        var slides = slides(Text.of("导语。"), Text.of("1. 路口：垃圾。"), photos(1), Text.of("2. 桥头：垃圾。"), Text.of("结束。"));

        assertThat(slides).extracting(SlidesTests::read).containsExactly("导语。", "1. 路口：垃圾。 +1", "2. 桥头：垃圾。|结束。");
        assertThat(slides.get(0).heading()).isNull();
    }

    @Test
    void morePhotosThanFitSideBySideGoOnBesideTheSameWords() {
        var slides = slides(UNIT, Text.of("1. 路口：垃圾未清。"), photos(9));

        assertThat(slides)
                .extracting(SlidesTests::read)
                .containsExactly("1. 路口：垃圾未清。 +4", "1. 路口：垃圾未清。 +4", "1. 路口：垃圾未清。 +1");
        assertThat(slides).extracting(Slide::continued).containsExactly(false, true, true);
    }

    @Test
    void aLongPlaceIsPartedAtItsPointsAndNamedAnew() {
        var points = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "（%d）绿化带内有白色垃圾，多次反弹，商户占道经营（已销号）".formatted(number))
                .collect(Collectors.joining("；"));

        var slides = slides(UNIT, Text.of("3. 路口（东：西）段：" + points + "。"), photos(1));

        assertThat(slides).hasSize(2);
        assertThat(slides).allSatisfy(slide -> {
            assertThat(said(slide)).startsWith("3. 路口（东：");
            assertThat(said(slide)).matches(".*[；。]");
            assertThat(slide.photos()).hasSize(1);
        });
        slides = slides(UNIT, Text.of("3. 路口：" + points + "。"), photos(1));
        assertThat(slides).extracting(slide -> Said.of(said(slide)).lead()).containsExactly("3. 路口：", "3. 路口：");
        assertThat(slides)
                .extracting(slide -> Said.of(said(slide)).points().size())
                .containsExactly(6, 6);
        assertThat(slides.stream().map(slide -> said(slide).substring(6)).collect(Collectors.joining()))
                .isEqualTo(points + "。");
    }

    @Test
    void aLongParagraphIsPartedAfterASentence() {
        var sentence = "各单位要对照通报问题全面自查，同类问题一并整改，防止反弹。";

        var slides = slides(Text.of(sentence.repeat(30)));

        assertThat(slides).hasSizeBetween(3, 5);
        assertThat(slides).allSatisfy(slide -> assertThat(said(slide)).endsWith("防止反弹。"));
        assertThat(slides.stream().map(SlidesTests::said).collect(Collectors.joining()))
                .isEqualTo(sentence.repeat(30));
        assertThat(slides.get(1).continued()).isTrue();
    }

    @Test
    void nothingIsLostOfATextThatHasNoPlaceToPartIt() {
        var text = "😀长".repeat(900);

        assertThat(Portions.pieces(text, 100)).hasSizeGreaterThan(17).satisfies(pieces -> {
            assertThat(String.join("", pieces)).isEqualTo(text);
            assertThat(pieces).allSatisfy(piece -> assertThat(Ems.of(piece)).isBetween(1.0, 100.0));
        });
        assertThat(Portions.pieces("See No. 3 and go on. ".repeat(20), 60))
                .allSatisfy(piece -> assertThat(piece).endsWith("go on."));
    }

    @Test
    void aRemarkGoesWithWhatItIsAbout() {
        assertThat(slides(UNIT, Text.of("1. 路口：垃圾。"), photos(2), Text.note("另有3张未登。")))
                .extracting(SlidesTests::read)
                .containsExactly("1. 路口：垃圾。|另有3张未登。 +2");
        assertThat(slides(UNIT, Text.note("没有问题。")))
                .extracting(SlidesTests::read)
                .containsExactly("没有问题。");
    }

    @Test
    void aTableGoesOnUnderItsHeadInEvenParts() {
        var slides = slides(PROBLEMS, Text.of("排名如下。"), PaperSpecimen.table("乡办组排名表", 10));

        assertThat(slides).hasSize(2);
        assertThat(read(slides.get(0))).isEqualTo("排名如下。|乡办组排名表 5");
        assertThat(read(slides.get(1))).isEqualTo("乡办组排名表 5");
        assertThat(slides).extracting(Slide::layout).containsOnly(Layout.FORM);
        assertThat(slides).extracting(Slide::continued).containsExactly(false, true);
    }

    @Test
    void aTableThatNobodyFollowsAnyLongerIsLeftOffWithItsNumberOfRows() {
        var slides = slides(PaperSpecimen.table("排名表", 200));

        assertThat(slides).hasSize(6);
        int shown = slides.stream()
                .flatMap(slide -> slide.blocks().stream())
                .mapToInt(block -> block instanceof Table table ? table.rows().size() : 0)
                .sum();
        assertThat(said(slides.get(5))).isEqualTo("全表共200行，这里列出前" + shown + "行。");
        assertThat(shown).isBetween(30, 60);
    }

    @Test
    void longCellsLeaveRoomForFewerRows() {
        var rows = IntStream.range(0, 12)
                .mapToObj(row -> List.of(Cell.of(row), Cell.of("绿化带内有白色垃圾。".repeat(12))))
                .toList();

        var slides = slides(new Table(null, List.of(Column.of("序号", 1), Column.left("问题", 9)), rows));

        assertThat(slides).hasSize(4);
    }

    @Test
    void aFormShowsWhatIsFilledIn() {
        var slides = slides(PaperSpecimen.form().body().stream());

        assertThat(slides.get(0).blocks())
                .singleElement()
                .satisfies(block -> assertThat(((Fields) block).fields())
                        .extracting(Fields.Field::label)
                        .containsExactly("编号", "日期", "地点", "问题"));
        assertThat(slides.get(1).blocks()).hasSize(1);
        assertThat(slides).extracting(SlidesTests::read).noneMatch(text -> text.contains("剪下"));
    }

    @Test
    void oneCanGoToEachHeading() {
        var slides = Slides.of(paper(List.of(
                Text.of("导语。"),
                new Heading(1, "一、督查情况"),
                Text.of("没有。"),
                PROBLEMS,
                UNIT,
                Text.of("1. 路口：垃圾。"),
                photos(8))));

        assertThat(slides.count()).isEqualTo(5);
        assertThat(slides.stops())
                .containsExactly(new Stop(1, "一、督查情况", 3), new Stop(1, "二、存在问题", 4), new Stop(2, UNIT.text(), 4));
    }

    @Test
    void aHeadingWithNothingUnderItIsNotLost() {
        var slides = slides(PROBLEMS, new Heading(1, "三、工作要求"), UNIT, new Heading(2, "（二）许湾办事处"), Text.of("1. 桥头：垃圾。"));

        assertThat(slides)
                .extracting(Slide::trail)
                .containsExactly(List.of("二、存在问题"), List.of("三、工作要求", UNIT.text()), List.of("三、工作要求", "（二）许湾办事处"));
        assertThat(slides).extracting(SlidesTests::read).containsExactly("", "", "1. 桥头：垃圾。");
    }

    @Test
    void whateverIsWrittenBecomesSlides() {
        for (var paper : List.of(
                PaperSpecimen.official(),
                PaperSpecimen.bulletin(),
                PaperSpecimen.form(),
                PaperSpecimen.wide(300),
                PaperSpecimen.certificate(),
                PaperSpecimen.ugly())) {
            var slides = Slides.of(paper);

            assertThat(slides.all()).isNotEmpty();
            assertThat(slides.all().stream().flatMap(slide -> slide.photos().stream()))
                    .containsAll(paper.photos().toList());
        }
    }

    @Test
    void theEndOfAHeadingInBracketsIsSetApart() {
        assertThat(Slide.title("（一）城关镇（街道）（3个问题）")).isEqualTo(new Title("（一）城关镇（街道）", "（3个问题）"));
        assertThat(Slide.title("(1) Bankou (2 problems)")).isEqualTo(new Title("(1) Bankou", " (2 problems)"));
        assertThat(Slide.title("（整改前）")).isEqualTo(new Title("（整改前）", ""));
    }

    @Test
    void aParagraphIsNamedByItsPlace() {
        assertThat(Said.of("1. 路口：垃圾。").lead()).isEqualTo("1. 路口：");
        assertThat(Said.of("2. Bankou crossing: litter (due 4 Apr).").lead()).isEqualTo("2. Bankou crossing: ");
        assertThat(Said.of("1. 限期整改。对本通报所列问题：逐项整改。").lead()).isEmpty();
        assertThat(Said.of("1. Rectify in time. Problems in this bulletin: 3.").lead())
                .isEmpty();
        assertThat(Said.of("现通报如下：").lead()).isEmpty();
        assertThat(Said.of("1. Bankou: (1) litter; (2) cars.").points()).containsExactly("(1) litter; ", "(2) cars.");
    }

    private static Photos photos(int count) {
        return new Photos(IntStream.range(0, count)
                .mapToObj(number -> PaperSpecimen.photo("路口" + number + "（整改前）"))
                .toList());
    }

    private static List<Block> places(int count, String what) {
        return IntStream.rangeClosed(1, count)
                .<Block>mapToObj(number -> Text.of(number + ". 路口" + number + "：" + what))
                .toList();
    }

    private static List<Slide> slides(Block... blocks) {
        return slides(Stream.of(blocks));
    }

    private static List<Slide> slides(Stream<Block> blocks) {
        return Slides.of(paper(blocks.toList())).all();
    }

    private static Paper paper(List<Block> body) {
        return new Paper(
                Paper.Layout.OFFICIAL, null, List.of("督查通报"), null, body, null, null, null, PaperWords.CHINESE);
    }

    private static String said(Slide slide) {
        return slide.blocks().stream()
                .flatMap(block -> block instanceof Text text ? Stream.of(text.text()) : Stream.empty())
                .collect(Collectors.joining("|"));
    }

    /** Its words, then its table with the number of rows, then how many photos. */
    private static String read(Slide slide) {
        var parts = new ArrayList<String>();
        for (var block : slide.words()) {
            if (block instanceof Text text) {
                parts.add(text.text());
            } else if (block instanceof Table table) {
                parts.add(table.caption() + " " + table.rows().size());
            }
        }
        var photos = slide.photos().size();
        return String.join("|", parts) + (photos == 0 ? "" : " +" + photos);
    }
}
