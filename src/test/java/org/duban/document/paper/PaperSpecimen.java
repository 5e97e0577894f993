package org.duban.document.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duban.document.paper.Paper.Layout;
import org.duban.document.paper.Table.Align;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.jspecify.annotations.Nullable;

/** Papers with everything that a paper can have. */
public final class PaperSpecimen {

    /** 84 characters without a stop: three full lines of a page. */
    public static final String LONG = "本期共检查责任单位二十三个发现问题二百零九个其中已经销号一百七十一个仍在整改三十八个".repeat(2);

    private static final Paper.Signature SIGNED = new Paper.Signature("", "城乡一体化示范区创建国家卫生城市办公室", "2026年11月16日");

    private PaperSpecimen() {}

    /** An official paper over several pages: all levels of headings, a grouped table over three of them, photos. */
    public static Paper official() {
        return new Paper(
                Layout.OFFICIAL,
                new Paper.Letterhead("示范区创建办文件", "示创办〔2026〕12号", null, null),
                List.of("关于创建国家卫生城市百日冲刺", "2026年第46周排名情况的通报"),
                "各乡办、区直有关单位：",
                body(),
                SIGNED,
                imprint(),
                "草稿",
                PaperWords.CHINESE);
    }

    /** A bulletin, whose number stands between its issuer and its day. */
    public static Paper bulletin() {
        return new Paper(
                Layout.OFFICIAL,
                new Paper.Letterhead("督查通报", "〔2026〕第3期", "区创建办", "2026年11月16日"),
                List.of("排名情况的通报"),
                "各单位：",
                List.of(Text.of(LONG)),
                new Paper.Signature(null, "区创建办", "2026年11月16日"),
                imprint(),
                null,
                PaperWords.CHINESE);
    }

    /** A bulletin of an office whose name leaves no room for the number beside it. */
    public static Paper crowded() {
        return new Paper(
                Layout.OFFICIAL,
                new Paper.Letterhead("城乡一体化示范区创建国家卫生城市工作领导小组督查通报", "〔2026〕第3期", "城乡一体化示范区创建国家卫生城市工作办公室", "2026年11月16日"),
                List.of("排名情况的通报"),
                "各单位：",
                List.of(Text.of(LONG)),
                new Paper.Signature(null, "城乡一体化示范区创建国家卫生城市工作领导小组办公室", "2026年11月16日"),
                imprint(),
                null,
                PaperWords.CHINESE);
    }

    /** A form with a counterfoil on a new sheet. */
    public static Paper form() {
        return new Paper(
                Layout.FORM,
                null,
                List.of("问题整改通知单"),
                null,
                List.of(
                        new Fields(List.of(
                                Fields.Field.of("编号", "2026-0042"),
                                Fields.Field.of("日期", "2026年11月16日"),
                                Fields.Field.of("地点", "陈滩社区绿化带"),
                                Fields.Field.wide("问题", "绿化带内有白色垃圾，\n多次反弹。"),
                                new Fields.Field("整改情况", "", true, 4))),
                        new Text("请于三日内反馈。", Text.Style.FLUSH),
                        new Cut("沿此线剪下"),
                        new Text("回　执", Text.Style.CENTRED),
                        new NextSheet(),
                        table("附表", 3)),
                null,
                null,
                null,
                PaperWords.CHINESE);
    }

    /** A list of many columns, on sheets across. */
    public static Paper wide(int rows) {
        return new Paper(
                Layout.WIDE,
                null,
                List.of("问题台账"),
                null,
                List.of(table(null, rows)),
                null,
                null,
                null,
                PaperWords.CHINESE);
    }

    public static Paper certificate() {
        return new Paper(
                Layout.CERTIFICATE,
                null,
                List.of("流动红旗"),
                "文昌办事处：",
                List.of(new Text("在创建国家卫生城市百日冲刺2026年第46周排名中名列第一，特授予流动红旗，以资鼓励。", Text.Style.BODY)),
                new Paper.Signature(null, "区创建办", "2026年11月16日"),
                null,
                null,
                PaperWords.CHINESE);
    }

    /** What nobody should write, but somebody will. */
    public static Paper ugly() {
        var ugly = ugly(0);
        var columns = List.of(Column.of(ugly, 1), Column.left("", 0.01), new Column("组", ugly, 2, Align.RIGHT));
        return new Paper(
                Layout.OFFICIAL,
                new Paper.Letterhead(ugly, ugly, ugly, ugly),
                List.of(ugly, ""),
                ugly,
                List.of(
                        new Heading(1, ugly),
                        new Text(ugly, Text.Style.NOTE),
                        new Text("", Text.Style.BODY),
                        new Table(ugly, columns, List.of()),
                        new Table(null, List.of(), List.of()),
                        new Table(
                                "四百行",
                                columns,
                                IntStream.range(0, 400)
                                        .mapToObj(
                                                row -> List.of(Cell.of(row), Cell.of(""), Cell.of("=1+1" + ugly(row))))
                                        .toList()),
                        new Fields(List.of()),
                        new Fields(List.of(new Fields.Field(ugly, ugly, false, 0))),
                        new Photos(List.of()),
                        new Photos(List.of(photo(ugly))),
                        new NextSheet(),
                        new NextSheet(),
                        new Cut(ugly)),
                new Paper.Signature(ugly, ugly, ugly),
                new Paper.Imprint(
                        new Paper.Check("https://example.org/?q=\u0001", List.of(ugly)), List.of(ugly), "", ugly),
                ugly,
                PaperWords.CHINESE);
    }

    private static String ugly(int seed) {
        var word = new Random(seed)
                .ints(2_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "\u0000控制\u0001\u000B字符\uFFFE和\uD800半个，表情😀，<b>&amp;</b>，制表\t换行\n第二行 " + word;
    }

    public static Table table(@Nullable String caption, int rows) {
        return new Table(
                caption,
                List.of(
                        Column.of("名次", 1),
                        Column.left("单位", 3),
                        Column.of("得分", 1.3),
                        new Column("扣分", "发现", 1, Align.CENTRE),
                        new Column("扣分", "逾期", 1, Align.CENTRE),
                        new Column("扣分", "合计", 1.2, Align.RIGHT),
                        Column.of("结案率", 1.5)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> List.of(
                                Cell.of(row),
                                Cell.of(row % 5 == 0 ? "城乡一体化示范区住房和城乡建设局市政公用设施管理服务中心第" + row : "文昌办事处第" + row),
                                new Cell("97.40", new BigDecimal("97.40")),
                                Cell.of(2),
                                Cell.of("—"),
                                new Cell("2.6", new BigDecimal("2.6")),
                                Cell.of("66.67%")))
                        .toList());
    }

    public static Photo photo(String caption) {
        return new Photo(UUID.nameUUIDFromBytes(caption.getBytes(java.nio.charset.StandardCharsets.UTF_8)), caption);
    }

    private static List<Block> body() {
        List<Block> body = new ArrayList<>();
        body.add(Text.of("现将各责任单位问题整改情况及排名通报如下。"));
        body.add(new Heading(1, "一、总体情况"));
        body.add(new Heading(2, "（一）进展"));
        body.add(new Heading(3, "1. 问题整改"));
        body.add(new Heading(4, "（1）问题销号"));
        IntStream.range(0, 14).forEach(i -> body.add(Text.of(LONG)));
        body.add(new Heading(1, "二、排名情况"));
        body.add(table("乡办组排名表", 75));
        body.add(Text.note("“—”表示没有扣分。"));
        body.add(new Heading(1, "三、整改前后"));
        body.add(new Photos(IntStream.rangeClosed(1, 9)
                .mapToObj(number -> photo("第" + number + "处" + (number % 3 == 0 ? "竖拍" : "横拍")))
                .toList()));
        body.add(Text.of("请各单位对照问题清单逐项整改。"));
        return body;
    }

    private static Paper.Imprint imprint() {
        return new Paper.Imprint(
                new Paper.Check("https://duban.example.org/check/9f86d081", List.of("扫码核对真伪", "校验码：9f86d081")),
                List.of("区党工委办公室", "管委会办公室", "区纪检监察工委"),
                "区创建办",
                "2026年11月16日印发");
    }
}
