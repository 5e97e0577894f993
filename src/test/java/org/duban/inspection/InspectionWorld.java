package org.duban.inspection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.LogFinding;
import org.duban.finding.Source;
import org.duban.support.DistrictTime;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A district with two inspectors, places to go to and a clerk who is not to know of it. */
public final class InspectionWorld {

    public final CampaignWorld district;
    public final SignedIn inspector;
    public final SignedIn other;
    public final PlaceId market;
    public final PlaceId school;

    private final AccountService accounts;
    private final PlaceService places;
    private final InspectionService inspections;
    private final FindingIntake intake;

    public InspectionWorld(ApplicationContext beans) {
        this.accounts = beans.getBean(AccountService.class);
        this.places = beans.getBean(PlaceService.class);
        this.inspections = beans.getBean(InspectionService.class);
        this.intake = beans.getBean(FindingIntake.class);
        this.district = new CampaignWorld(beans);
        this.inspector = inspector("督查一组");
        this.other = inspector("督查二组");
        this.market = place("庆丰路农贸市场", PlaceKind.MARKET);
        this.school = place("第三实验小学", PlaceKind.SCHOOL);
    }

    public SignedIn inspector(String name) {
        var username = "rounds-" + district.mark() + "-" + Integer.toHexString(name.hashCode());
        var id = accounts.open(new AccountDetails(username, name, Set.of(Role.INSPECTOR), null), "long-enough-1");
        return new SignedIn(id, username, name, Set.of(Role.INSPECTOR), null);
    }

    public PlaceId place(String name, PlaceKind kind) {
        return places.register(
                PlaceId.next(),
                new PlaceDetails(name + district.mark(), kind, district.township, null, null, null, null));
    }

    public InspectionId round(InspectionKind kind, PlaceId... stops) {
        return inspections.plan(InspectionId.next(), details(kind, stops), inspector);
    }

    public InspectionDetails details(InspectionKind kind, PlaceId... stops) {
        return detailsWith(kind, Set.of(inspector), stops);
    }

    public InspectionDetails detailsWith(InspectionKind kind, Set<SignedIn> team, PlaceId... stops) {
        var today = DistrictTime.today();
        return new InspectionDetails(
                district.campaign,
                kind,
                "城东片区",
                today,
                today,
                team.stream().map(SignedIn::accountId).collect(Collectors.toSet()),
                null,
                List.of(stops),
                null,
                null);
    }

    public FindingId find(InspectionId round, PlaceId place, DeadlineTerm term) {
        var id = FindingId.next();
        intake.log(id, command(round, place, null, district.township, DueBy.of(term)), inspector);
        return id;
    }

    /** What another unit answers for than the one whose place it is. */
    public FindingId findFor(UnitId unit, InspectionId round, PlaceId place) {
        var id = FindingId.next();
        intake.log(id, command(round, place, null, unit, DueBy.of(DeadlineTerm.days(2))), inspector);
        return id;
    }

    public FindingId draft(@Nullable InspectionId round) {
        var id = FindingId.next();
        intake.log(id, command(round, market, null, null, null), inspector);
        return id;
    }

    public LogFinding command(
            @Nullable InspectionId round,
            PlaceId place,
            @Nullable Source source,
            @Nullable UnitId unit,
            @Nullable DueBy due) {
        return new LogFinding(
                district.campaign,
                place,
                null,
                null,
                "暴露垃圾",
                null,
                source,
                "市场东门外垃圾未及时清运" + district.mark(),
                null,
                unit,
                Set.of(),
                due,
                round == null ? null : round.value(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                "现场不便拍照",
                null);
    }

    /** By what tests call them. */
    public Map<String, SignedIn> people() {
        return Map.of(
                "inspector", inspector,
                "supervisor", district.supervisor,
                "leader", district.leader,
                "clerk", district.clerk);
    }

    public Stream<SignedIn> clerks() {
        return Stream.of(district.clerk, district.otherClerk);
    }
}
