package org.duban.document.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.document.DocumentKind;
import org.duban.document.Passage;
import org.duban.document.paper.DocxWriter;
import org.duban.document.paper.Paper;
import org.duban.document.paper.WorkbookWriter;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** What all composers have in common. */
@FullStackTest
class ComposersTests {

    private static final Pattern NAMED = Pattern.compile("\\{([^}]*)}");
    private static final Pattern NOW = Pattern.compile("\\d\\d:\\d\\d");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DocxWriter documents;

    @Autowired
    private WorkbookWriter workbooks;

    @Autowired
    private EvidenceService evidence;

    private DailyWorld world;

    @BeforeEach
    void makeAWorld() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        world = new DailyWorld(beans);
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @MethodSource("org.duban.document.DocumentKind#daily")
    void proposalsNameOnlyFiguresThatThereAre(DocumentKind kind) {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            LocaleContextHolder.setLocale(language);
            var composer = world.composer(kind);
            var named = composer.passages(world.week).stream()
                    .map(Passage::proposal)
                    .flatMap(proposal -> NAMED.matcher(proposal).results().map(name -> name.group(1)))
                    .toList();

            assertThat(composer.figures(world.week).keySet()).containsAll(named);
        }
    }

    @ParameterizedTest
    @MethodSource("org.duban.document.DocumentKind#daily")
    void doesNotDependOnTheOrderInWhichThingsWereRecorded(DocumentKind kind) {
        fill(world, 1);
        var other = new DailyWorld(beans);
        fill(other, 2);

        var first = body(world, kind);

        assertThat(body(world, kind)).isEqualTo(first);
        assertThat(body(other, kind)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("org.duban.document.DocumentKind#daily")
    void takesTheSameStatementsHoweverLongItIs(DocumentKind kind) {
        fill(world, 1);
        var few = statements(kind);
        for (var i = 0; i < 300; i++) {
            world.say(world.finding(world.district.bankou), "点位" + i, "问题".repeat(i == 0 ? 1000 : 5));
        }

        assertThat(statements(kind)).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("org.duban.document.DocumentKind#daily")
    void canBeKeptAndWrittenInEveryForm(DocumentKind kind) throws IOException {
        fill(world, 1);
        var photographed = world.say(world.finding(world.district.bankou), "周淮路", "垃圾".repeat(1000));
        world.handIn(photographed, 1, "04-10T10:00", 5, null, null, "1.5");
        var photo = evidence.store(UploadedFile.of("p.jpg", Photos.jpeg(400, 300)), world.district.clerk.accountId());
        world.link(photographed, photo.value(), "BEFORE", 0, 0);
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            LocaleContextHolder.setLocale(language);
            var paper = DailyWorld.paper(world.compose(kind));

            var json = JsonMapper.shared();
            assertThat(json.readValue(json.writeValueAsString(paper), Paper.class))
                    .isEqualTo(paper);
            var docx = new ByteArrayOutputStream();
            documents.write(paper, docx);
            try (var document = new XWPFDocument(new ByteArrayInputStream(docx.toByteArray()))) {
                assertThat(document.getAllPictures()).hasSize(kind == DocumentKind.BULLETIN ? 1 : 0);
            }
            assertThat(workbooks.isTabular(paper)).isEqualTo(kind != DocumentKind.BULLETIN);
            if (workbooks.isTabular(paper)) {
                var xlsx = new ByteArrayOutputStream();
                workbooks.write(paper, xlsx);
                assertThat(xlsx.size()).isPositive();
            }
        }
    }

    @Test
    void speaksEnglishToo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        world.say(world.finding(world.district.bankou), "Zhouhuai Road", "Litter.");

        var bulletin = world.compose(DocumentKind.BULLETIN);

        assertThat(bulletin.title().get(1)).isEqualTo("Inspection bulletin, 8–14 Apr");
        assertThat(bulletin.body().stream().map(DailyWorld::read))
                .contains(
                        "1 1. Inspections", "2 (1) 搬口办事处 (one problem)", "1. Zhouhuai Road: Litter. (due 20 Apr 2019)");
    }

    /** The same findings, in an order drawn by lot. */
    private static void fill(DailyWorld world, long seed) {
        var district = world.district;
        var units = List.of(district.bankou, district.wenchang, district.xuwan);
        var numbers = new ArrayList<Integer>();
        for (var i = 0; i < 20; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(seed));
        for (var number : numbers) {
            var finding = world.finding(units.get(number % 3));
            world.say(finding, "点位" + number % 4, number % 2 == 0 ? "垃圾" : "占道");
            world.number(finding, "N-%02d".formatted(number));
            if (number % 5 == 0) {
                world.handIn(finding, 1, "04-10T10:00", number, 1, null, null);
            }
        }
    }

    private static String body(DailyWorld world, DocumentKind kind) {
        return NOW.matcher(world.compose(kind).body().toString()).replaceAll("now");
    }

    private int statements(DocumentKind kind) {
        return Statements.during(() -> world.compose(kind)).size();
    }
}
