package org.wattline.adapter.reference.workflow;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.Purpose;
import org.wattline.domain.workflow.definition.Step;

/** A process with its steps. */
final class ProcessPart {
    private static final int MOST_STEPS = 200;

    private final StepPart steps;

    ProcessPart(StepPart steps) {
        this.steps = steps;
    }

    Optional<ProcessDefinition> read(Members at) {
        Optional<String> code = at.value("code", ProcessPart::code);
        Optional<Integer> number = at.whole("version");
        Optional<ProcessKey> key =
                code.flatMap(named -> number.flatMap(count -> at.part(() -> new ProcessKey(named, count))));
        Optional<Text> name = name(at);
        Optional<String> subject = at.value("subject", ProcessPart::subject);
        at.optionalValue("source", ProcessPart::said);
        Set<String> given = new HashSet<>(at.values("given", Function.identity()));
        Guard when = GuardPart.read(at, "when");
        Optional<Business> business = at.optionalObject("business", ProcessPart::business);
        int priority = at.optionalWhole("priority").orElse(0);
        Optional<Span> during = during(at);
        List<Step> all = at.objects("steps", steps::read);
        List<Limit> totals = totals(at);
        if (key.isEmpty() || name.isEmpty() || subject.isEmpty() || during.isEmpty()) return Optional.empty();
        Business served = business.orElse(new Business(key.get().code(), name.get()));
        return at.make(() -> {
            if (all.isEmpty() || all.size() > MOST_STEPS)
                throw new IllegalArgumentException("a process has between 1 and " + MOST_STEPS + " steps");
            return new ProcessDefinition(
                    key.get(),
                    name.get(),
                    subject.get(),
                    given,
                    new Purpose(served.code, served.name, priority, when),
                    during.get(),
                    all,
                    totals);
        });
    }

    /** One line of the table for every case, or several with conditions. */
    private List<Limit> totals(Members at) {
        Optional<TimeLimit> one = at.optionalValue("total", steps::line);
        List<Limit> several = at.objects("totals", steps::limit);
        return at.part(() -> {
                    if (one.isPresent() && !several.isEmpty())
                        throw new IllegalArgumentException("the limits of the whole are total or totals, not both");
                    return one.map(Limit::of).map(List::of).orElse(several);
                })
                .orElse(List.of());
    }

    /** The name of the thing that an object is about, in both languages. */
    static Optional<Text> name(Members at) {
        Optional<String> zh = at.value("zh", ProcessPart::said);
        Optional<String> en = at.value("en", ProcessPart::said);
        return zh.flatMap(chinese -> en.map(english -> Text.of(chinese, english)));
    }

    private static String said(String text) {
        if (text.isBlank() || text.length() > 200)
            throw new IllegalArgumentException("between 1 and 200 characters are wanted");
        return text;
    }

    private static String code(String text) {
        return new ProcessKey(text, 1).code();
    }

    private static String subject(String text) {
        if (!text.matches("[a-z][a-z-]{1,39}")) throw new IllegalArgumentException("not a kind of case: " + text);
        return text;
    }

    private static Optional<Business> business(Members at) {
        Optional<String> code = at.value("code", ProcessPart::code);
        Optional<Text> name = name(at);
        return at.make(() -> new Business(code.orElseThrow(), name.orElseThrow()));
    }

    private static Optional<Span> during(Members at) {
        Optional<LocalDate> from = at.value("effectiveFrom", LocalDate::parse);
        Optional<LocalDate> to = at.optionalValue("effectiveTo", LocalDate::parse);
        return from.flatMap(first ->
                at.part(() -> to.map(end -> Span.of(first, end)).orElseGet(() -> Span.startingOn(first))));
    }

    private record Business(String code, Text name) {}
}
