package org.duban.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.duban.deadline.DeadlineKind;
import org.duban.shared.Uuids;
import org.duban.unit.PlaceKind;

/** Check items and standards to test with. */
public final class CheckItemMother {

    private CheckItemMother() {}

    public static StandardDetails aStandard() {
        return new StandardDetails(aCode("bz"), "文明城市实地考察", "Civilised city", "2021版");
    }

    /** A code that no other test has. */
    public static String aCode(String prefix) {
        var random = Uuids.next().toString();
        return prefix + "-" + random.substring(random.length() - 12).toUpperCase(Locale.ROOT);
    }

    public static CheckItemDetails illegalParking() {
        return anItem("WM-2-01", "乱停乱放", "1");
    }

    public static CheckItemDetails anItem(String code, String name, String points) {
        return new CheckItemDetails(
                code,
                "2",
                "公共秩序",
                "Public order",
                name,
                null,
                "车辆在划定区域内有序停放。",
                null,
                Severity.MINOR,
                new BigDecimal(points),
                CheckItemDetails.term(DeadlineKind.HOURS, 24),
                "《道路交通安全法》第五十六条",
                List.of("车辆乱停", "占道停车"),
                List.of(PlaceKind.ROAD, PlaceKind.MARKET));
    }
}
