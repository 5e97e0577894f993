package org.duban.document.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.document.DocumentId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentReader;
import org.duban.document.DocumentRow;
import org.duban.document.Documents;
import org.duban.document.FigureUnset;
import org.duban.document.MatterUnfit;
import org.duban.document.PassageBlank;
import org.duban.document.Stationery;
import org.duban.document.StationerySettings;
import org.duban.document.paper.Block;
import org.duban.document.paper.Fields;
import org.duban.document.paper.Heading;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Table;
import org.duban.document.paper.Text;
import org.duban.finding.FindingState;
import org.duban.ranking.EditionId;
import org.duban.ranking.FindingMother;
import org.duban.ranking.RankingService;
import org.duban.ranking.RankingWorld;
import org.duban.ranking.consequence.ConsequenceId;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.Consequences;
import org.duban.ranking.consequence.NewConsequence;
import org.duban.ranking.flag.FlagRules;
import org.duban.ranking.flag.FlagSettings;
import org.duban.shared.NotFound;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes to one unit on paper: who gets what, what it says, and who may read it. */
@FullStackTest
class SlipsTests {

    private static final Stationery WITH_CONTACT =
            new Stationery(null, null, null, List.of(), null, "督查室", "0000-1234567");

    private static final LocalDate DAY = LocalDate.of(2019, 4, 9);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Slips slips;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentReader reader;

    @Autowired
    private Consequences consequences;

    @Autowired
    private RankingService rankings;

    @Autowired
    private FlagSettings flags;

    @Autowired
    private StationerySettings stationery;

    @Autowired
    private Clock clock;

    private RankingWorld world;

    @BeforeEach
    void aCampaign() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        world = new RankingWorld(beans);
        stationery.choose(world.campaign, WITH_CONTACT, world.supervisor);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "HAND_OVER, 问题交办单, 交, 个问题交办如下。",
        "CORRECTION_ORDER, 责令改正通知书, 责改, 现责令你单位改正。",
        "SUPERVISION, 督办单, 督, 其中1个已经逾期。现予督办。"
    })
    void aNoticeTellsTheUnitWhatToPutRightAndByWhen(DocumentKind kind, String title, String sign, String opening) {
        var finding = world.finding(world.bankou)
                .due("04-12T24:00")
                .handedIn("04-11T10:00")
                .sentBack("04-11T12:00", "04-13T24:00");

        var slip = draft(kind, finding);
        documents.write(slip, Map.of("basis", "《城市道路管理条例》"), world.supervisor, null);
        var paper = documents.paper(issue(slip));

        assertThat(paper.title()).containsExactly(title);
        assertThat(paper.addressee()).isEqualTo("搬口办事处：");
        assertThat(paper.letterhead())
                .extracting(Paper.Letterhead::number)
                .isEqualTo("%s〔%d〕1号".formatted(sign, LocalDate.now(clock).getYear()));
        var late = LocalDate.of(2019, 4, 14).until(LocalDate.now(clock), ChronoUnit.DAYS) + 1;
        assertThat(read(paper.body()))
                .contains(opening, "一、存在问题", "周淮路东段：沿路违规停放车辆。（编号 " + number(finding))
                .contains("4月9日发现，supervisor登记；整改时限：2019年4月13日；已逾期%d天；退回重办1次）".formatted(late));
        assertThat(read(paper.annex())).contains(title + "（存根）", title + "送达回执", "问题 1 个", "搬口办事处", title + "复查意见");
    }

    @Test
    void eachUnitGetsItsOwnAndNothingIsToldTwice() {
        var first = world.finding(world.bankou).due("04-30T24:00");
        var second = world.finding(world.bankou).found("04-09T09:00").due("04-30T24:00");
        var other = world.finding(world.xuwan).due("04-30T24:00");
        world.finding(world.xuwan).found("04-02T10:00").due("04-30T24:00");
        world.finding(world.xuwan).hidden().due("04-30T24:00");

        var drafts = draftOf(DocumentKind.HAND_OVER);

        assertThat(drafts.stream().map(this::said))
                .satisfiesExactly(
                        bankou -> assertThat(bankou)
                                .contains("1. 周淮路东段：沿路违规停放车辆。（编号 " + number(second))
                                .contains("2. 周淮路东段：沿路违规停放车辆。（编号 " + number(first)),
                        xuwan -> assertThat(xuwan).contains(number(other)).doesNotContain("2. 周淮路"));
        assertThatExceptionOfType(NothingToTell.class).isThrownBy(() -> draftOf(DocumentKind.HAND_OVER));
        assertThat(draft(DocumentKind.HAND_OVER, other))
                .as("goes on with the draft")
                .isEqualTo(drafts.get(1));
    }

    @Test
    void pressedAboutIsWhatIsLateAndStruckOffWhatIsClosed() {
        var late = world.finding(world.bankou).due("04-12T24:00");
        var closed = world.finding(world.bankou)
                .due("04-12T24:00")
                .handedIn("04-10T10:00")
                .closed("04-09T16:00");
        world.finding(world.bankou).due("04-12T24:00").held("04-10T10:00");

        assertThat(said(draftOf(DocumentKind.SUPERVISION).get(0)))
                .contains(number(late))
                .doesNotContain(number(closed));
        var strikeOff = documents.paper(draftOf(DocumentKind.STRIKE_OFF).get(0));
        assertThat(read(strikeOff.body())).contains("问题编号 " + number(closed), "整改措施及结果 已清理", "办公室意见 经核查，整改到位，同意销号。");
    }

    @Test
    void noSlipIsPutOutAboutWhatDoesNotFit() {
        var open = world.finding(world.bankou).due("04-30T24:00");
        var closed = world.finding(world.bankou)
                .due("04-30T24:00")
                .handedIn("04-10T10:00")
                .closed("04-10T16:00");
        var secret = world.finding(world.bankou).hidden().due("04-30T24:00");
        var disputed = world.finding(world.bankou).in(FindingState.DISPUTED).due("04-30T24:00");

        unfit(DocumentKind.STRIKE_OFF, open);
        unfit(DocumentKind.HAND_OVER, closed);
        unfit(DocumentKind.SUPERVISION, secret);
        unfit(DocumentKind.CORRECTION_ORDER, disputed);
        assertThat(post(world.supervisor, "/documents/about/findings/" + open.id, "kind", "STRIKE_OFF"))
                .hasStatus(422);
        assertThat(post(world.supervisor, "/documents/about/findings/" + open.id, "kind", "BRIEF"))
                .hasStatus(400);
    }

    @Test
    void whatWasPutRightMeanwhileIsNotHandedOverAnyMore() {
        var finding = world.finding(world.bankou).due("04-30T24:00");
        var draft = draft(DocumentKind.HAND_OVER, finding);
        finding.handedIn("04-10T10:00").closed("04-10T16:00");

        assertThatExceptionOfType(MatterUnfit.class).isThrownBy(() -> documents.issue(draft, world.supervisor, null));

        assertThat(reader.require(draft, world.supervisor).isIssued()).isFalse();
        assertThat(chosen("issue", draft)).hasStatus3xxRedirection();
        assertThat(reader.require(draft, world.supervisor).isIssued()).isFalse();
    }

    @Test
    void whatDoesNotFitAnyMoreIsLeftOutAndTheRestIsIssued() {
        var first = world.finding(world.bankou).due("04-30T24:00");
        var second = world.finding(world.bankou).found("04-09T09:00").due("04-30T24:00");
        var draft = draftOf(DocumentKind.HAND_OVER).get(0);
        first.handedIn("04-10T10:00").closed("04-10T16:00");
        assertThat(reader.desk(draft).unfit()).containsExactly(number(first));

        assertThat(post(world.supervisor, "/documents/" + draft + "/narrowing", "version", "0"))
                .hasRedirectedUrl("/documents/" + draft);

        assertThat(reader.desk(draft).unfit()).isEmpty();
        assertThat(said(issue(draft))).contains(number(second)).doesNotContain(number(first));
        assertThat(reader.about(first.id, null, world.supervisor)).isEmpty();
    }

    @Test
    void aDraftOfWhichNothingWouldBeLeftIsThrownAwayByHand() {
        var finding = world.finding(world.bankou).due("04-30T24:00");
        var draft = draft(DocumentKind.HAND_OVER, finding);
        finding.handedIn("04-10T10:00").closed("04-10T16:00");

        assertThat(reader.desk(draft).idle()).isTrue();
        assertThatExceptionOfType(MatterUnfit.class).isThrownBy(() -> documents.leaveOutUnfit(draft, world.supervisor));
    }

    @Test
    void leavingOutEndsInTheDraftThatThereIsAboutTheRest() {
        var first = world.finding(world.bankou).due("04-30T24:00");
        var second = world.finding(world.bankou).found("04-09T09:00").due("04-30T24:00");
        var both = slips.draft(DocumentKind.HAND_OVER, List.of(first.id, second.id), world.supervisor)
                .get(0);
        var one = draft(DocumentKind.HAND_OVER, second);
        first.handedIn("04-10T10:00").closed("04-10T16:00");

        assertThat(documents.leaveOutUnfit(both, world.supervisor)).isEqualTo(one);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.require(both, world.supervisor));
    }

    @Test
    void aSlipNamesWhomToTurnToOrIsNotIssued() {
        var slip = draft(DocumentKind.HAND_OVER, world.finding(world.bankou).due("04-30T24:00"));
        assertThat(said(slip)).contains("联系人：督查室，联系电话：0000-1234567。");
        stationery.choose(world.campaign, Stationery.PLAIN, world.supervisor);

        assertThatExceptionOfType(FigureUnset.class)
                .isThrownBy(() -> documents.issue(slip, world.supervisor, null))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("words[contact]");
                    assertThat(refusal.getDetailMessageArguments()).containsExactly("联系人 联系电话");
                });
    }

    @Test
    void anOrderWithoutABasisIsNotIssued() {
        var order =
                draft(DocumentKind.CORRECTION_ORDER, world.finding(world.bankou).due("04-30T24:00"));
        documents.write(order, Map.of("basis", " ", "contact", ""), world.supervisor, null);

        assertThatExceptionOfType(PassageBlank.class)
                .isThrownBy(() -> documents.issue(order, world.supervisor, null))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("words[basis]"));

        documents.write(order, Map.of("basis", "《城市市容和环境卫生管理条例》"), world.supervisor, null);
        assertThat(said(issue(order))).contains("《城市市容和环境卫生管理条例》");
    }

    @Test
    void aSlipIsReadByItsUnitAndByThoseWhoSeeAllFindings() {
        var slip = issue(
                draft(DocumentKind.HAND_OVER, world.finding(world.wenchang).due("04-30T24:00")));
        var stranger = world.account("stranger", Role.UNIT, world.bankou);
        var inspector = world.account("inspector", Role.INSPECTOR, null);

        for (var who : List.of(world.clerk, world.leader, inspector)) {
            assertThat(reader.require(slip, who).unitName()).isEqualTo("文昌办事处");
            assertThat(listed(who)).containsExactly(slip);
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.require(slip, stranger));
        assertThat(listed(stranger)).isEmpty();
        assertThat(mvc.get()
                        .uri("/documents/" + slip + "/print")
                        .with(user(stranger))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void aConsequenceIsToldOnceItIsConfirmedAndInspectorsDoNotReadIt() {
        var proposed = consequences.propose(
                world.campaign,
                new NewConsequence(world.wenchang, ConsequenceKind.SUMMONS, "连续两期末位", null, null),
                world.supervisor);
        assertThatExceptionOfType(MatterUnfit.class).isThrownBy(() -> slips.draft(proposed, world.supervisor));
        confirm(proposed, "分管副区长");

        var slip = issue(slips.draft(proposed, world.supervisor));

        var paper = documents.paper(slip);
        assertThat(paper.title()).containsExactly("约谈通知书");
        assertThat(read(paper.body())).contains("连续两期末位。按照督查考核办法", "约谈由分管副区长负责，在");
        assertThat(read(paper.annex())).contains("约谈通知书送达回执").doesNotContain("复查意见");
        assertThat(reader.require(slip, world.clerk).kind()).isEqualTo(DocumentKind.CONSEQUENCE);
        assertThat(reader.about(proposed.value(), null, world.clerk)).hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reader.require(slip, world.account("inspector", Role.INSPECTOR, null)));
    }

    @Test
    void moneyIsNoPaper() {
        var money = consequences.propose(
                world.campaign,
                new NewConsequence(world.wenchang, ConsequenceKind.DEDUCTION, "扣款", null, new BigDecimal("500")),
                world.supervisor);
        confirm(money, null);

        assertThatExceptionOfType(MatterUnfit.class).isThrownBy(() -> slips.draft(money, world.supervisor));
    }

    @Test
    void aCertificateIsOfTheFlagsThatAPublishedEditionBrought() {
        flags.choose(
                world.campaign,
                new FlagRules(true, Set.of(PeriodKind.WEEK), 1, null, true, 1, 2, true, 3, 1),
                world.supervisor);
        world.finding(world.wenchang).points("1").due("04-30T24:00");
        world.finding(world.xuwan).points("2").due("04-30T24:00");
        world.finding(world.bankou).points("4").due("04-30T24:00");
        var edition = publish();

        var paper = documents.paper(issue(slips.draftAward(edition, world.wenchang, world.supervisor)));

        assertThat(paper.layout()).isEqualTo(Paper.Layout.CERTIFICATE);
        assertThat(paper.title()).containsExactly("流动红旗");
        assertThat(read(paper.body())).contains("第1名，特授予流动红旗、红旗。");
        assertThat(paper.imprint())
                .extracting(Paper.Imprint::printed)
                .isEqualTo("旗〔%d〕1号".formatted(LocalDate.now(clock).getYear()));
        assertThat(documents
                        .paper(slips.draftAward(edition, world.bankou, world.supervisor))
                        .title())
                .containsExactly("黄旗");
        assertThatExceptionOfType(MatterUnfit.class)
                .isThrownBy(() -> slips.draftAward(edition, world.xuwan, world.supervisor));
    }

    @Test
    void dozensAreIssuedAndHandedOutInOneGo() throws IOException {
        world.finding(world.bankou).due("04-30T24:00");
        world.finding(world.xuwan).due("04-30T24:00");
        var drafts = draftOf(DocumentKind.HAND_OVER).toArray(DocumentId[]::new);

        assertThat(chosen("issue", drafts)).hasStatus3xxRedirection();

        assertThat(Stream.of(drafts).map(id -> reader.require(id, world.leader).number()))
                .containsExactly(1, 2);
        var zip = mvc.post()
                .uri("/documents/chosen.zip")
                .param("ids", Stream.of(drafts).map(DocumentId::toString).toArray(String[]::new))
                .with(user(world.supervisor))
                .with(csrf())
                .exchange();
        assertThat(zip).hasStatusOk();
        assertThat(docx(zip.getResponse().getContentAsByteArray()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("搬口办事处：", "问题交办单（存根）", "沿路违规停放车辆"),
                        second -> assertThat(second).contains("许湾办事处：", "□合格"));
    }

    private static List<String> docx(byte[] zip) throws IOException {
        var texts = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (entries.getNextEntry() != null) {
                try (var document = new XWPFDocument(new ByteArrayInputStream(entries.readAllBytes()));
                        var text = new XWPFWordExtractor(document)) {
                    texts.add(text.getText());
                }
            }
        }
        return texts;
    }

    private EditionId publish() {
        var period = Period.containing(PeriodKind.WEEK, DAY);
        var edition = rankings.draft(world.campaign, period, world.supervisor);
        rankings.publish(edition, world.supervisor, null);
        return edition;
    }

    private void confirm(ConsequenceId id, String post) {
        consequences.confirm(
                id, post, post == null ? null : LocalDate.now(clock).plusDays(5), world.supervisor, null);
    }

    private DocumentId draft(DocumentKind kind, FindingMother finding) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        return slips.draft(kind, List.of(finding.id), world.supervisor).get(0);
    }

    private List<DocumentId> draftOf(DocumentKind kind) {
        return slips.draft(kind, world.campaign, DAY, DAY, world.supervisor);
    }

    private DocumentId issue(DocumentId id) {
        documents.issue(id, world.supervisor, null);
        return id;
    }

    private void unfit(DocumentKind kind, FindingMother finding) {
        assertThatExceptionOfType(MatterUnfit.class)
                .isThrownBy(() -> draft(kind, finding))
                .satisfies(refusal ->
                        assertThat(refusal.getDetailMessageArguments()).containsExactly(number(finding)));
    }

    private String number(FindingMother finding) {
        return beans.getBean(MatterReader.class).of(List.of(finding.id)).get(0).number();
    }

    private List<DocumentId> listed(SignedIn who) {
        return reader
                .list(new DocumentReader.Filter(world.campaign.value(), null, null, null, null), 50, null, who)
                .items()
                .stream()
                .map(DocumentRow::documentId)
                .toList();
    }

    private String said(DocumentId id) {
        return read(documents.paper(id).body());
    }

    private static String read(List<Block> blocks) {
        return String.join("\n", blocks.stream().flatMap(SlipsTests::read).toList());
    }

    private static Stream<String> read(Block block) {
        if (block instanceof Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Text text) {
            return Stream.of(text.text());
        }
        if (block instanceof Fields fields) {
            return fields.fields().stream().map(field -> field.label() + " " + field.value());
        }
        return block instanceof Table table ? Stream.of(table.caption()) : Stream.empty();
    }

    private MvcTestResult chosen(String what, DocumentId... ids) {
        return mvc.post()
                .uri("/documents/chosen/" + what)
                .param("ids", Stream.of(ids).map(DocumentId::toString).toArray(String[]::new))
                .with(user(world.supervisor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(SignedIn who, String page, String name, String value) {
        return mvc.post()
                .uri(page)
                .param(name, value)
                .with(user(who))
                .with(csrf())
                .exchange();
    }
}
