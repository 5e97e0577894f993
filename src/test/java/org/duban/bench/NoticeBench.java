package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.document.notice.RankingNotice;
import org.duban.document.paper.Block;
import org.duban.document.paper.DocxWriter;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Photo;
import org.duban.document.paper.Photos;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.ThumbnailSize;
import org.duban.evidence.UploadedFile;
import org.duban.ranking.RankingReader;
import org.duban.ranking.RankingService;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.springframework.context.ApplicationContext;

/**
 * The notice of a month's ranking with a photo for every seventh unit, as DOCX: it may take twice as long as the library
 * alone takes to write the same rows and the same pictures, and hold half as much again in memory.
 */
final class NoticeBench {

    private static final double BUDGET = 2;
    private static final double HELD_BUDGET = 1.5;
    private static final Turns TURNS = new Turns(10, 15);
    private static final int PHOTOS = 60;

    private final RankingService rankings;
    private final RankingReader editions;
    private final RankingNotice notices;
    private final EvidenceService evidence;
    private final DocxWriter writer;
    private final ResultTable table;
    private final UUID campaign;
    private final SignedIn supervisor;

    NoticeBench(ApplicationContext application, BareSql database, ResultTable table) {
        this.rankings = application.getBean(RankingService.class);
        this.editions = application.getBean(RankingReader.class);
        this.notices = application.getBean(RankingNotice.class);
        this.evidence = application.getBean(EvidenceService.class);
        this.writer = application.getBean(DocxWriter.class);
        this.table = table;
        this.campaign = (UUID) database.one("select campaign_id from bench_campaign where no = 1");
        var id = (UUID) database.one("select account_id from account where username = 'supervisor1'");
        this.supervisor = new SignedIn(new AccountId(id), "supervisor1", "督查室", Set.of(Role.SUPERVISOR), null);
    }

    void measure() {
        var photos = IntStream.range(0, PHOTOS).mapToObj(this::store).toList();
        var paper = notice(photos);
        var bare = new BareNotice(paper, photos.stream().map(this::picture).toList());
        Runnable ours = () -> write(paper);
        Runnable theirs = () -> write(bare);
        var what = "notice of %d rows with %d photos"
                .formatted(paper.tables().mapToInt(one -> one.rows().size()).sum(), PHOTOS);
        var made = StatementLog.count(ours);
        var medians = TURNS.medians(List.of(ours, theirs));
        table.add(new Result(what, made, medians.get(0), medians.get(1), BUDGET));
        table.add(new Held(what, Heap.most(() -> often(ours)), Heap.most(() -> often(theirs)), HELD_BUDGET));
    }

    /** So that nobody looks away whenever much is held. */
    private static void often(Runnable work) {
        IntStream.range(0, 5).forEach(time -> work.run());
    }

    private Paper notice(List<Photo> photos) {
        var id = rankings.draft(
                new CampaignId(campaign), Period.containing(PeriodKind.MONTH, LocalDate.of(2026, 10, 1)), supervisor);
        var paper = notices.of(editions.require(id, supervisor), new RankingNotice.Naming(3, 3), null);
        return new Paper(
                paper.layout(),
                paper.letterhead(),
                paper.title(),
                paper.addressee(),
                Stream.concat(paper.body().stream(), Stream.<Block>of(new Photos(photos)))
                        .toList(),
                paper.signature(),
                paper.imprint(),
                paper.mark(),
                paper.words());
    }

    private Photo store(int number) {
        var id = evidence.store(UploadedFile.of("photo.jpg", jpeg(number)), supervisor.accountId());
        return new Photo(id.value(), "周淮路东段有白色垃圾，第" + number + "处");
    }

    private byte[] picture(Photo photo) {
        try (var in = evidence.thumbnail(new EvidenceId(photo.evidence()), ThumbnailSize.LARGE)
                .getInputStream()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** No two are alike, and they cannot be compressed any more than photos can. */
    private static byte[] jpeg(int number) {
        var grain = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var colours = new Random(number).ints(400 * 300, 0, 1 << 24).toArray();
        grain.setRGB(0, 0, 400, 300, colours, 0, 400);
        var photo = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var graphics = photo.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(grain, 0, 0, 1600, 1200, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(photo, "jpg", bytes)).isTrue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void write(Paper paper) {
        try {
            writer.write(paper, OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(BareNotice bare) {
        try {
            bare.write(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidFormatException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
