package org.duban.account;

import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccountOf;

import java.util.List;
import java.util.UUID;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A township with a village, one beside it, and people in each of them: what the administrator of the township looks after. */
public final class UnitWorld {

    public final String mark = UUID.randomUUID().toString().substring(0, 8);
    public final String townshipName = "文昌办事处" + mark;
    public final String villageName = "东街村" + mark;
    public final String elsewhereName = "搬口办事处" + mark;
    public final UnitId district;
    public final UnitId township;
    public final UnitId village;
    public final UnitId elsewhere;
    public final SignedIn administrator;
    public final SignedIn unitAdministrator;
    public final SignedIn supervisor;
    public final SignedIn clerk;
    public final SignedIn villageAdministrator;
    public final SignedIn stranger;

    private final AccountService accounts;
    private final UnitService units;
    private final UnitTree tree;

    public UnitWorld(ApplicationContext beans) {
        accounts = beans.getBean(AccountService.class);
        units = beans.getBean(UnitService.class);
        tree = beans.getBean(UnitTree.class);
        district = unit("示范区" + mark, UnitLevel.DISTRICT, null, null);
        township = unit(townshipName, UnitLevel.TOWNSHIP, district, "乡办组" + mark);
        village = unit(villageName, UnitLevel.VILLAGE, township, "村组" + mark);
        elsewhere = unit(elsewhereName, UnitLevel.TOWNSHIP, district, "乡办组" + mark);
        administrator = account(null, Role.ADMIN);
        unitAdministrator = account(township, Role.UNIT_ADMIN);
        supervisor = account(township, Role.SUPERVISOR);
        clerk = account(township, Role.UNIT);
        villageAdministrator = account(village, Role.UNIT_ADMIN, Role.UNIT);
        stranger = account(elsewhere, Role.UNIT);
    }

    private UnitId unit(String name, UnitLevel level, @Nullable UnitId parent, @Nullable String league) {
        return units.establish(UnitId.next(), new UnitDetails(name, level, parent, league, List.of(), null, 0));
    }

    /** As the district does. */
    public void rename(UnitId id, String name, String alias) {
        var unit = tree.require(id);
        units.change(
                id,
                new UnitDetails(
                        name,
                        unit.level(),
                        unit.parentId() == null ? null : new UnitId(unit.parentId()),
                        unit.league(),
                        List.of(alias),
                        unit.note(),
                        unit.sortOrder()),
                null);
    }

    public SignedIn account(@Nullable UnitId unit, Role... roles) {
        var details = anAccountOf(unit, roles);
        return new SignedIn(
                accounts.open(details, PASSWORD), details.username(), details.displayName(), details.roles(), unit);
    }
}
