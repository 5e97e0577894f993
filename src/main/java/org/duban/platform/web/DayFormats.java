package org.duban.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.duban.shared.Days;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads days and moments wherever they come in: in addresses, in forms and in the interface. One of another age is as
 * unreadable as what is none, so that nobody behind has to think of the year 99999.
 */
@Configuration(proxyBeanMethods = false)
class DayFormats implements WebMvcConfigurer {

    /** As a browser sends what is chosen in its calendar with a clock. */
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final JsonMapper json;

    DayFormats(JsonMapper json) {
        this.json = json.rebuild()
                .addModule(new SimpleModule("days")
                        .addDeserializer(
                                LocalDate.class,
                                new OfOurAge<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Days::require))
                        .addDeserializer(
                                Instant.class,
                                new OfOurAge<>(Instant.class, InstantDeserializer.INSTANT, Days::require)))
                .build();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, format(Days::parse, LocalDate::toString));
        registry.addFormatterForFieldType(Instant.class, format(Days::parseMoment, Instant::toString));
        registry.addFormatterForFieldType(LocalDateTime.class, format(DayFormats::local, LOCAL::format));
        registry.addFormatterForFieldType(YearMonth.class, format(DayFormats::month, YearMonth::toString));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }

    private static LocalDateTime local(String text) {
        var local = LocalDateTime.parse(text);
        Days.require(local.toLocalDate());
        return local;
    }

    private static YearMonth month(String text) {
        var month = YearMonth.parse(text);
        Days.require(month.atDay(1));
        return month;
    }

    private static <T> Formatter<T> format(Function<String, T> parsed, Function<T, String> printed) {
        return new Formatter<>() {
            @Override
            public T parse(String text, Locale locale) {
                return parsed.apply(text.strip());
            }

            @Override
            public String print(T value, Locale locale) {
                return printed.apply(value);
            }
        };
    }

    /** What the usual reader reads, unless it is of another age. */
    private static final class OfOurAge<T> extends StdScalarDeserializer<T> {

        private final ValueDeserializer<T> usual;
        private final UnaryOperator<T> required;

        OfOurAge(Class<T> type, ValueDeserializer<T> usual, UnaryOperator<T> required) {
            super(type);
            this.usual = usual;
            this.required = required;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            var value = usual.deserialize(parser, context);
            try {
                return value == null ? value : required.apply(value);
            } catch (DateTimeException outOfRange) {
                throw context.weirdStringException(
                        value.toString(), handledType(), String.valueOf(outOfRange.getMessage()));
            }
        }
    }
}
