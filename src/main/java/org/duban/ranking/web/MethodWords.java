package org.duban.ranking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.finding.Source;
import org.duban.ranking.scheme.Deductions;
import org.duban.ranking.scheme.Marks;
import org.duban.ranking.scheme.Measure;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.Sample;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the rules of a scheme in sentences, as the notice prints them; templates call it {@code @methodWords}. */
@Component("methodWords")
@RequiredArgsConstructor
public class MethodWords {

    private final MessageSource messages;
    private final RankingFigures figures;

    public List<String> of(Rules rules) {
        var sentences = new ArrayList<String>();
        var marks = rules.marks();
        if (!marks.onlyDeducts()) {
            sentences.add(message("ranking.method.parts", parts(marks)));
        }
        if (marks.has(Measure.DEDUCTIONS)) {
            deductions(rules, sentences);
        }
        if (marks.has(Measure.FEW_FOUND)) {
            sentences.add(message("ranking.method.few-found", bands(marks)));
        }
        if (marks.has(Measure.FEW_RETURNED)) {
            sentences.add(message("ranking.method.few-returned"));
        }
        if (marks.has(Measure.COMPLIANCE)) {
            sentences.add(message("ranking.method.compliance", plain(marks.perPlace())));
        }
        if (!marks.onlyDeducts()) {
            sentences.add(message("ranking.method.nothing-due." + marks.nothingDue()));
        }
        sentences.add(message(rules.deductions().rollUp() ? "ranking.method.roll-up" : "ranking.method.no-roll-up"));
        sentences.add(message("ranking.method.excluded"));
        sentences.add(message("ranking.method.rates"));
        sample(rules.sample(), sentences);
        if (!rules.leagues().isEmpty()) {
            sentences.add(message("ranking.method.leagues", String.join(separator(), rules.leagues())));
        }
        sentences.add(message("ranking.method.ranks." + rules.ties()));
        return List.copyOf(sentences);
    }

    private void deductions(Rules rules, List<String> sentences) {
        var d = rules.deductions();
        sentences.add(message("ranking.method.base", plain(d.base()), plain(d.floor())));
        if (!d.severityPoints().isEmpty()) {
            sentences.add(message("ranking.method.severity", severities(d)));
        }
        sentences.add(message("ranking.method.found", weights(d)));
        sentences.add(message("ranking.method.factors", plain(d.onTheSpot()), plain(d.recurrence())));
        sentences.add(message("ranking.method.late", plain(d.late()), plain(d.carried())));
        sentences.add(message("ranking.method.rework", plain(d.rework())));
        if (!d.caps().isEmpty()) {
            sentences.add(message("ranking.method.caps", caps(d)));
        }
        if (rules.sample().perPlaces() != null) {
            sentences.add(message("ranking.method.evened", rules.sample().perPlaces()));
        }
        var gains = rules.gains();
        if (gains.selfFound().signum() > 0) {
            sentences.add(message("ranking.method.self-found", plain(gains.selfFound())));
        }
        sentences.add(
                gains.most() == null
                        ? message("ranking.method.bonus")
                        : message("ranking.method.bonus-most", plain(gains.most())));
    }

    private void sample(Sample sample, List<String> sentences) {
        if (sample.leastPlaces() > 0) {
            sentences.add(message("ranking.method.least-places", sample.leastPlaces()));
        }
        if (sample.leastCases() > 0) {
            sentences.add(message("ranking.method.least-cases", sample.leastCases()));
        }
    }

    /** Such as 扣分得分×40%＋按期结案率×60%. */
    String parts(Marks marks) {
        return marks.parts().entrySet().stream()
                .filter(part -> part.getValue().signum() > 0)
                .map(part -> message("ranking.method.part", measure(part.getKey()), plain(part.getValue())))
                .collect(Collectors.joining(message("ranking.method.plus")));
    }

    String measure(Measure measure) {
        return message("ranking.measure." + measure);
    }

    private String bands(Marks marks) {
        return marks.bands().stream()
                .map(band -> message("ranking.method.band", band.upTo(), plain(band.marks())))
                .collect(Collectors.joining(separator()));
    }

    private String severities(Deductions rules) {
        return rules.severityPoints().entrySet().stream()
                .map(entry -> message(
                        "ranking.method.weight",
                        message("platform.severity." + entry.getKey()),
                        plain(entry.getValue())))
                .collect(Collectors.joining(separator()));
    }

    private String caps(Deductions rules) {
        return rules.caps().entrySet().stream()
                .map(entry -> message(
                        "ranking.method.cap", message("ranking.loss." + entry.getKey()), plain(entry.getValue())))
                .collect(Collectors.joining(separator()));
    }

    /** Sources of one weight together, the heaviest first; those that weigh one need no mention. */
    private String weights(Deductions rules) {
        var byWeight = new TreeMap<BigDecimal, List<Source>>(Comparator.reverseOrder());
        rules.sourceWeights()
                .forEach((source, weight) -> byWeight.computeIfAbsent(
                                weight.stripTrailingZeros(), key -> new ArrayList<>())
                        .add(source));
        var others = byWeight.remove(BigDecimal.ONE) != null;
        return byWeight.isEmpty()
                ? message("ranking.method.weight-all")
                : byWeight.entrySet().stream()
                                .map(this::weight)
                                .collect(Collectors.joining(message("ranking.method.weight-separator")))
                        + (others ? message("ranking.method.weight-others") : "");
    }

    private String weight(Map.Entry<BigDecimal, List<Source>> entry) {
        var names = entry.getValue().stream().map(figures::source).collect(Collectors.joining(separator()));
        return entry.getKey().signum() == 0
                ? message("ranking.method.weight-none", names)
                : message("ranking.method.weight", names, plain(entry.getKey()));
    }

    private String plain(BigDecimal number) {
        return figures.plain(number);
    }

    private String separator() {
        return message("ranking.list-separator");
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
