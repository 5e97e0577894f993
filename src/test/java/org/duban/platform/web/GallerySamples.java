package org.duban.platform.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Content of the gallery: short and far too long, many and none. */
final class GallerySamples {

    private static final List<String> TITLES = List.of(
            "绿化带内有白色垃圾",
            "沿街门店拒不执行门前三包责任制",
            "公厕管理不到位，地面积水，无洗手液，保洁记录停在上周",
            "粮食收购点机械占道、沿街违建房",
            "私搭乱建、私拉乱扯，楼道堆放杂物，消防通道被电动车占用；墙面小广告清理后又反弹，" + "居民多次反映无人处理，物业与居委会各自认为应由对方负责",
            "油烟净化装置不到位",
            "非法停车场，无经营手续，扬尘污染严重");
    private static final List<String> PLACES =
            List.of("陈滩社区绿化带", "武盛大道东侧停车场", "嵩山路农贸市场", "周口师范学院北门至文昌大道交叉口西南角公交站台", "搬口大街");
    private static final List<String> UNITS =
            List.of("文昌办事处", "搬口办事处", "区综合执法中心", "城乡一体化示范区住房和城乡建设局市政公用设施管理服务中心", "许湾乡", "陈滩社区");
    private static final List<String> STATES = List.of(
            "ASSIGNED", "RECTIFYING", "SUBMITTED", "RECTIFYING", "CLOSED", "DISPUTED", "ON_HOLD", "DRAFT", "WITHDRAWN");
    private static final List<String> LIGHTS = List.of("OPEN", "DUE_SOON", "OVERDUE", "OPEN", "MET", "OPEN", "HELD");
    private static final List<String> SEVERITIES = List.of("MINOR", "MINOR", "MAJOR", "CRITICAL");

    private GallerySamples() {}

    record Row(
            String no,
            String title,
            String place,
            String unit,
            String severity,
            String state,
            String light,
            String lightText,
            Instant due) {}

    record Standing(
            int rank,
            String unit,
            String score,
            @Nullable Integer delta,
            int found,
            int late,
            @Nullable String flag) {}

    static List<Row> findings(int count, @Nullable String light) {
        return IntStream.range(0, count).mapToObj(n -> finding(n, light)).toList();
    }

    private static Row finding(int n, @Nullable String fixed) {
        var light = fixed == null ? pick(LIGHTS, n) : fixed;
        var text = switch (light) {
            case "OVERDUE" -> (n % 9 + 1) + "天";
            case "DUE_SOON" -> "剩" + (n % 20 + 2) + "小时";
            case "OPEN" -> "剩" + (n % 5 + 2) + "天";
            default -> null;
        };
        return new Row(
                "2019-%04d".formatted(1240 - n),
                pick(TITLES, n),
                pick(PLACES, n),
                pick(UNITS, n),
                pick(SEVERITIES, n),
                light.equals("MET") ? "CLOSED" : light.equals("HELD") ? "ON_HOLD" : pick(STATES, n),
                light,
                text,
                at(4, 10 + n % 15, n % 3 == 0 ? 0 : 17, n % 3 == 0 ? 0 : 30));
    }

    static List<Standing> standings() {
        return List.of(
                new Standing(1, "文昌办事处", "97.40", 2, 18, 0, "RED"),
                new Standing(2, "区综合执法中心", "95.12", 0, 22, 1, null),
                new Standing(2, "环保分局", "95.12", null, 9, 0, null),
                new Standing(4, "城乡一体化示范区住房和城乡建设局市政公用设施管理服务中心", "91.00", -1, 31, 3, null),
                new Standing(5, "许湾乡", "88.65", 1, 40, 4, null),
                new Standing(6, "城管中心", "86.20", -3, 37, 6, null),
                new Standing(7, "搬口办事处", "79.05", -1, 52, 11, "BLACK"));
    }

    static List<Map<String, String>> units(String typed) {
        return UNITS.stream()
                .filter(unit -> unit.contains(typed))
                .map(unit -> Map.of("id", "id-" + unit, "label", unit, "hint", "城乡一体化示范区"))
                .toList();
    }

    static Instant at(int month, int day, int hour, int minute) {
        return LocalDateTime.of(2019, month, day, hour, minute)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private static String pick(List<String> from, int n) {
        return from.get(n % from.size());
    }
}
