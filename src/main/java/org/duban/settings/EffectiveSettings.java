package org.duban.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Service;

/** Reads what each setting is set to, and by what. */
@Service
@RequiredArgsConstructor
public class EffectiveSettings {

    private static final Bindable<List<String>> SEVERAL = Bindable.listOf(String.class);
    private static final Bindable<Map<String, List<String>>> BY_NAME = Bindable.of(
            ResolvableType.forClassWithGenerics(Map.class, ResolvableType.forClass(String.class), SEVERAL.getType()));

    /** Who signs in to a service may be written in its address. */
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?<=://)[^/@\\s]*@|(?<=://.{0,500})[?;].*$|(?<=^jdbc:.{0,500})[?;].*$");

    private static final Pattern FILE = Pattern.compile("'(?:file \\[)?([^'\\]]+)");

    private final ConfigurableEnvironment environment;

    public List<EffectiveSetting> all() {
        return SettingCatalogue.ALL.stream().map(this::effective).toList();
    }

    private EffectiveSetting effective(Setting setting) {
        var from = source(setting);
        if (from.isEmpty()) {
            return new EffectiveSetting(setting, setting.usual(), false, SettingSource.USUAL, null);
        }
        var name = from.get().getName();
        var source = kind(name);
        var value = setting.secret() ? null : value(setting);
        if (source == SettingSource.SHIPPED && Objects.equals(value, setting.usual())) {
            return new EffectiveSetting(setting, value, false, SettingSource.USUAL, null);
        }
        return new EffectiveSetting(setting, value, true, source, source == SettingSource.FILE ? file(name) : null);
    }

    /** The first that says anything about it is the one that counts. */
    private Optional<PropertySource<?>> source(Setting setting) {
        var name = ConfigurationPropertyName.of(setting.name());
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(source -> says(source, name))
                .map(ConfigurationPropertySource::getUnderlyingSource)
                .filter(PropertySource.class::isInstance)
                .findFirst()
                .map(source -> (PropertySource<?>) source);
    }

    private static boolean says(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        var own = source.getConfigurationProperty(name);
        return own == null
                ? source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT
                : !String.valueOf(own.getValue()).isEmpty();
    }

    private @Nullable String value(Setting setting) {
        var single = environment.getProperty(setting.name());
        if (single != null) {
            return IN_ADDRESS.matcher(single).replaceAll("");
        }
        var binder = Binder.get(environment);
        var several = binder.bind(setting.name(), SEVERAL).orElse(List.of());
        if (!several.isEmpty()) {
            return String.join(", ", several);
        }
        return binder.bind(setting.name(), BY_NAME).orElse(Map.of()).entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static SettingSource kind(String name) {
        return switch (name) {
            case "commandLineArgs" -> SettingSource.ARGUMENT;
            case "systemProperties" -> SettingSource.JVM;
            case "systemEnvironment" -> SettingSource.ENVIRONMENT;
            default -> {
                if (name.contains("class path resource")) {
                    yield SettingSource.SHIPPED;
                }
                yield name.startsWith("Config resource") ? SettingSource.FILE : SettingSource.ELSEWHERE;
            }
        };
    }

    private static @Nullable String file(String name) {
        var path = FILE.matcher(name);
        return path.find() ? path.group(1) : null;
    }
}
