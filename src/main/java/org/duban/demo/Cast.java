package org.duban.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.DemoAccounts;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who takes part: the units, and the posts that sign in. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Cast {

    private final AccountService accounts;
    private final UnitTree tree;

    private final Map<String, SignedIn> posts = new LinkedHashMap<>();
    private final Map<UUID, SignedIn> clerks = new HashMap<>();
    private Map<String, UnitRow> units = Map.of();

    /** A row of the table of accounts. */
    private record Post(String username, String name, Role role, String unit) {}

    /** Opens the account of whoever opens all others. */
    SignedIn openAdministrator() {
        return open(new Post("admin", "系统管理员", Role.ADMIN, ""));
    }

    void openOthers() {
        units = tree.all().stream().collect(Collectors.toMap(UnitRow::name, unit -> unit));
        Table.read(
                        "accounts",
                        row -> new Post(
                                row.get("username"), row.get("name"), Role.valueOf(row.get("role")), row.get("unit")))
                .forEach(this::open);
    }

    private SignedIn open(Post post) {
        var unit = post.unit().isEmpty() ? null : unit(post.unit());
        var details = new AccountDetails(post.username(), post.name(), Set.of(post.role()), unit);
        var who = new SignedIn(
                accounts.open(details, DemoAccounts.PASSWORD), post.username(), post.name(), details.roles(), unit);
        posts.put(post.username(), who);
        if (post.role() == Role.UNIT) {
            clerks.put(Objects.requireNonNull(unit).value(), who);
        }
        return who;
    }

    SignedIn post(String username) {
        return Objects.requireNonNull(posts.get(username), username);
    }

    UnitId unit(String name) {
        return new UnitId(Objects.requireNonNull(units.get(name), name).id());
    }

    boolean isInTheZone(String unit) {
        return Objects.requireNonNull(units.get(unit), unit).path().startsWith("开发区");
    }

    /** Who answers for the unit: its own clerk, or that of a unit above. */
    SignedIn clerkOf(UnitId unit) {
        return findClerk(unit).orElseThrow(() -> new IllegalStateException("Nobody answers for " + unit));
    }

    Optional<SignedIn> findClerk(UnitId unit) {
        return tree.upwards(unit).stream()
                .flatMap(above -> Optional.ofNullable(clerks.get(above)).stream())
                .findFirst();
    }
}
