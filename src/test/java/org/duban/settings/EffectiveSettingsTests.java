package org.duban.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What counts and where it is from, as the sources of settings stand one over the other. */
class EffectiveSettingsTests {

    private static final String FILE = "Config resource 'file [./application.yaml]' via location 'optional:file:./'";
    private static final String SHIPPED = "Config resource 'class path resource [application.yaml]' via location 'x'";

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void isUsualWhereNobodySetIt() {
        var setting = effective("duban.finding.dispute-within");

        assertThat(setting.value()).isEqualTo("48h");
        assertThat(setting.source()).isEqualTo(SettingSource.USUAL);
        assertThat(setting.isUsual()).isTrue();
    }

    @Test
    void isUsualAsItIsShipped() {
        source(SHIPPED, Map.of("duban.wall.every", "10s", "duban.data-dir", "./demo-data"));

        assertThat(effective("duban.wall.every").source()).isEqualTo(SettingSource.USUAL);
        assertThat(effective("duban.data-dir").source()).isEqualTo(SettingSource.SHIPPED);
    }

    @Test
    void isFromAFileOverWhatIsShippedAndFromAVariableOverThat() {
        source(SHIPPED, Map.of("duban.wall.every", "10s"));
        source(FILE, Map.of("duban.wall.every", "20s"));
        assertThat(effective("duban.wall.every")).satisfies(setting -> {
            assertThat(setting.value()).isEqualTo("20s");
            assertThat(setting.source()).isEqualTo(SettingSource.FILE);
            assertThat(setting.place()).isEqualTo("./application.yaml");
        });

        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("DUBAN_WALL_EVERY", "30s", "DUBAN_DATADIR", "/srv/duban")));
        assertThat(effective("duban.wall.every").value()).isEqualTo("30s");
        assertThat(effective("duban.data-dir").value()).isEqualTo("/srv/duban");
        assertThat(effective("duban.data-dir").source()).isEqualTo(SettingSource.ENVIRONMENT);
    }

    @Test
    void readsListsAndWhatIsGivenByName() {
        source(
                FILE,
                Map.of(
                        "duban.notification.allowed-hosts[0]", "10.1.2.0/24",
                        "duban.notification.allowed-hosts[1]", "robot.local",
                        "duban.sign-in.ldap.roles.SUPERVISOR", "duban-office",
                        "duban.sign-in.ldap.roles.INSPECTOR", "patrol-1, patrol-2"));

        assertThat(effective("duban.notification.allowed-hosts").value()).isEqualTo("10.1.2.0/24, robot.local");
        assertThat(effective("duban.sign-in.ldap.roles").value())
                .isEqualTo("INSPECTOR: patrol-1, patrol-2; SUPERVISOR: duban-office");
    }

    @Test
    void tellsOfSecretsOnlyThatTheyAreSet() {
        source(
                FILE,
                Map.of(
                        "spring.datasource.password", "very secret",
                        "spring.datasource.url", "jdbc:postgresql://db:5432/duban?user=duban&password=hush",
                        "duban.sign-in.oidc.issuer", "https://somebody:hush@id.example/realms/x"));

        assertThat(effective("spring.datasource.password").value()).isNull();
        assertThat(effective("spring.datasource.password").set()).isTrue();
        assertThat(effective("spring.datasource.url").value()).isEqualTo("jdbc:postgresql://db:5432/duban");
        assertThat(effective("duban.sign-in.oidc.issuer").value()).isEqualTo("https://id.example/realms/x");
        assertThat(new EffectiveSettings(environment).all().toString()).doesNotContain("very secret", "hush");
    }

    private EffectiveSetting effective(String name) {
        return new EffectiveSettings(environment)
                .all().stream()
                        .filter(setting -> setting.setting().name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private void source(String name, Map<String, Object> values) {
        environment.getPropertySources().addFirst(new MapPropertySource(name, values));
    }
}
