package org.duban.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The register, a finding's page and every door take the same number of statements for one finding and for sixty. */
@FullStackTest
class FixedCostTests {

    private static final int MANY = 60;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FindingIntake intake;

    private InspectionWorld world;
    private FindingId finding;

    @BeforeEach
    void makeAWorldWithOneOfEach() {
        world = new InspectionWorld(beans);
        finding = assigned();
        world.draft(null);
        world.round(InspectionKind.ROUTINE, world.market);
    }

    @Test
    void costsTheSameForOneFindingAndForSixty() {
        var one = costs();

        for (var number = 1; number < MANY; number++) {
            assigned();
            world.draft(null);
        }
        for (var number = 0; number < 5; number++) {
            world.round(InspectionKind.ROUTINE, world.market, world.school);
        }

        assertThat(costs()).isEqualTo(one);
        assertThat(one.values()).allSatisfy(cost -> assertThat(cost).isBetween(1, 25));
    }

    private Map<String, Integer> costs() {
        var campaign = "campaign=" + world.district.campaign;
        var costs = new LinkedHashMap<String, Integer>();
        for (var who :
                Set.of(world.district.supervisor, world.inspector, world.district.clerk, world.district.leader)) {
            for (var address : Set.of("/", "/findings?" + campaign, "/findings?sort=due&" + campaign)) {
                costs.put(who.username() + " " + address, cost(who, address));
            }
            costs.put(who.username() + " finding", cost(who, "/findings/" + finding));
            costs.put(who.username() + " api", cost(who, "/api/v1/findings?" + campaign));
        }
        return costs;
    }

    private int cost(SignedIn who, String address) {
        return Statements.during(() -> assertThat(mvc.get()
                                .uri(URI.create(address))
                                .with(user(who))
                                .exchange())
                        .hasStatusOk())
                .size();
    }

    private FindingId assigned() {
        var id = FindingId.next();
        intake.log(
                id,
                world.command(null, world.market, null, world.district.township, DueBy.of(DeadlineTerm.days(2))),
                world.inspector);
        return id;
    }
}
