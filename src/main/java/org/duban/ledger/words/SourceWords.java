package org.duban.ledger.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a finding comes from, in the words of the column 检查方式 or 来源, read as the name of a source. */
public final class SourceWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("日常", "ROUTINE"),
            Map.entry("日常督查", "ROUTINE"),
            Map.entry("日常检查", "ROUTINE"),
            Map.entry("专项", "SPECIAL"),
            Map.entry("专项督查", "SPECIAL"),
            Map.entry("专项检查", "SPECIAL"),
            Map.entry("暗访", "UNANNOUNCED"),
            Map.entry("回头看", "LOOK_BACK"),
            Map.entry("上级交办", "SUPERIOR"),
            Map.entry("上级检查", "SUPERIOR"),
            Map.entry("群众反映", "PUBLIC"),
            Map.entry("媒体曝光", "MEDIA"),
            Map.entry("自查", "SELF"));

    /** The more telling word first: an unannounced check by a superior office is the superior's. */
    private static final List<Map.Entry<String, Pattern>> WORDS = List.of(
            word("LOOK_BACK", "回头看|回访|复查|复核"),
            word("PUBLIC", "群众|12345|热线|投诉|举报|信访|网民|网友|市民|居民反映|随手拍|领导留言"),
            word("MEDIA", "媒体|曝光|舆论|舆情|新闻|记者|问政"),
            word("SUPERIOR", "上级|交办|国家|中央|省级|省[^区]{0,6}(督|检查|巡|暗访|组)|市级|市[^场民容政]{0,6}(督|检查|巡|暗访|考核|组)|移交|转办"),
            word("UNANNOUNCED", "暗访|暗查|明查|明察|突击|飞行|不打招呼|四不两直"),
            word("SELF", "自查|自检|自纠|自评"),
            word("SPECIAL", "专项|专题|集中整治"));

    private static final Pattern ROUTINE = Pattern.compile("日常|督导|督查|督察|检查|巡查|巡检|调研|现场办公|走访|抽查|例行|观摩|排查|检测");

    private SourceWords() {}

    /** The name of one of {@code ROUTINE, SPECIAL, UNANNOUNCED, LOOK_BACK, SUPERIOR, PUBLIC, MEDIA, SELF}. */
    public static Reading<String> read(String text) {
        var plain = PlainText.of(text);
        if (plain.isEmpty()) {
            return Reading.missing();
        }
        var named = NAMES.get(plain);
        if (named != null) {
            return Reading.certain(named);
        }
        if (NAMES.containsValue(plain.toUpperCase(Locale.ROOT))) {
            return Reading.certain(plain.toUpperCase(Locale.ROOT));
        }
        return byWords(text, plain);
    }

    private static Reading<String> byWords(String text, String plain) {
        var found = WORDS.stream()
                .filter(word -> word.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .toList();
        if (found.size() > 1) {
            return Reading.doubtful(found.get(0), Remark.of("source.several", text));
        }
        if (found.size() == 1) {
            return Reading.inferred(found.get(0), Remark.of("source.inferred", text));
        }
        return ROUTINE.matcher(plain).find()
                ? Reading.inferred("ROUTINE", Remark.of("source.inferred", text))
                : Reading.doubtful(null, Remark.of("source.unknown", text));
    }

    private static Map.Entry<String, Pattern> word(String source, String regex) {
        return Map.entry(source, Pattern.compile(regex));
    }
}
