package org.duban.ledger.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.account.Role;
import org.duban.account.SignInWay;

/** Roles and ways of signing in, in the words of sheets; the first of each is the one that we write. */
public final class AccountWords {

    private static final Map<Role, List<String>> ROLES = Map.of(
            Role.ADMIN, List.of("系统管理员", "管理员", "administrator", "admin"),
            Role.SUPERVISOR, List.of("督导办", "督查室", "创建办", "supervisor"),
            Role.INSPECTOR, List.of("督查员", "督察员", "检查员", "inspector"),
            Role.UNIT, List.of("单位经办人", "经办人", "联络员", "unit clerk", "clerk", "unit"),
            Role.UNIT_ADMIN, List.of("单位管理员", "unit administrator", "unit admin", "unit_admin"),
            Role.LEADER, List.of("领导", "leader"),
            Role.OVERSIGHT, List.of("纪委监委", "纪委", "监委", "oversight"));

    private static final Map<SignInWay, List<String>> WAYS = Map.of(
            SignInWay.PASSWORD, List.of("密码", "password"),
            SignInWay.LDAP, List.of("目录服务", "ldap"),
            SignInWay.OIDC, List.of("统一身份认证", "oidc", "sso"));

    private static final List<String> YES = List.of("是", "√", "yes", "y", "true", "1");
    private static final List<String> NO = List.of("否", "×", "no", "n", "false", "0", "");
    private static final String BETWEEN = "[、,，;；/\\r\\n]+";

    private AccountWords() {}

    /** The words of a cell with several. */
    public static List<String> parts(String text) {
        return Arrays.stream(text.split(BETWEEN))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public static Optional<Role> role(String word) {
        return meant(ROLES, word);
    }

    public static Optional<SignInWay> way(String word) {
        return meant(WAYS, word);
    }

    public static Optional<Boolean> yesOrNo(String word) {
        var plain = plain(word);
        return YES.contains(plain) ? Optional.of(true) : Optional.of(false).filter(no -> NO.contains(plain));
    }

    public static String of(Role role) {
        return word(ROLES, role);
    }

    public static String of(SignInWay way) {
        return word(WAYS, way);
    }

    public static String of(boolean yes) {
        return yes ? YES.get(0) : NO.get(0);
    }

    /** All of them in one cell. */
    public static String of(Stream<Role> roles) {
        return String.join("、", roles.sorted().map(AccountWords::of).toList());
    }

    private static <T> String word(Map<T, List<String>> words, T meant) {
        return words.getOrDefault(meant, List.of("")).get(0);
    }

    private static <T> Optional<T> meant(Map<T, List<String>> words, String word) {
        var plain = plain(word);
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
