package org.wattline.adapter.reference.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.Start;
import org.wattline.domain.workflow.definition.StepCode;

/** A limit of a step: a line of the table of limits by its id, or one that the process brings along. */
final class LimitPart {
    private final Supplier<Map<String, TimeLimit>> table;

    LimitPart(Supplier<Map<String, TimeLimit>> table) {
        this.table = table;
    }

    Optional<Limit> read(Members at) {
        Optional<TimeLimit> rule = at.has("unit") ? own(at) : at.value("id", this::line);
        Start start = start(at);
        Guard when = GuardPart.read(at, "when");
        return at.make(() -> new Limit(rule.orElseThrow(), start, when));
    }

    private static Start start(Members at) {
        Optional<StepCode> since = at.optionalValue("since", StepCode::new);
        Optional<Start.Day> date = at.optionalValue("sinceDate", Start.Day::new);
        Optional<Start.Day> earliest = at.optionalValue("notBefore", Start.Day::new);
        return at.<Start>part(() -> {
                    if (date.isPresent() && (since.isPresent() || earliest.isPresent()))
                        throw new IllegalArgumentException("sinceDate stands alone, without since and notBefore");
                    Start first = since.<Start>map(Start.Completion::new).orElse(Start.READY);
                    return date.<Start>map(day -> day)
                            .orElseGet(() -> earliest.<Start>map(day -> new Start.Later(first, day))
                                    .orElse(first));
                })
                .orElse(Start.READY);
    }

    /** @throws IllegalArgumentException if the table has none of that id */
    TimeLimit line(String id) {
        return Optional.ofNullable(table.get().get(id))
                .orElseThrow(() -> new IllegalArgumentException("the table of limits has no " + id));
    }

    private Optional<TimeLimit> own(Members at) {
        Optional<String> id = at.value("id", this::fresh);
        Optional<String> unit = at.value("unit", Function.identity());
        Optional<Allowance> legal = unit.flatMap(in -> at.optionalValue("legal", text -> Allowance.parse(in, text)));
        Optional<Allowance> committed =
                unit.flatMap(in -> at.optionalValue("committed", text -> Allowance.parse(in, text)));
        Optional<String> sourceLegal = at.optionalValue("sourceLegal", Function.identity());
        Optional<String> sourceCommitted = at.optionalValue("sourceCommitted", Function.identity());
        return id.flatMap(named -> at.part(() -> {
            if (legal.isPresent() && sourceLegal.isEmpty())
                throw new IllegalArgumentException("a legal limit names its regulation in sourceLegal");
            return new TimeLimit(named, "", "", legal, committed, sourceLegal.orElse(""), sourceCommitted.orElse(""));
        }));
    }

    private String fresh(String id) {
        if (!id.matches("[A-Z]{2}-[0-9]{2,4}"))
            throw new IllegalArgumentException("a limit is named like SR-01: " + id);
        if (TimeLimit.ofTheTable(id))
            throw new IllegalArgumentException(
                    "TL- and PL- are lines of the table of limits, not a process's own: " + id);
        return id;
    }
}
