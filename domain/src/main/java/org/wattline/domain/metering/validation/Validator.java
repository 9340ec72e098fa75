package org.wattline.domain.metering.validation;

import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.reading.Channel;

/**
 * A group's rules made ready for one kind of channel and one mode of metering: checks and their parameters lie in arrays, in order. A rule
 * that rejects ends the run.
 */
public final class Validator {
    private final VeeRule[] rules;
    private final VeeCheck[] checks;
    private final long[] parameters;

    private Validator(List<VeeRule> chosen) {
        rules = chosen.toArray(VeeRule[]::new);
        checks = chosen.stream().map(VeeRule::check).toArray(VeeCheck[]::new);
        parameters = new long[rules.length * 3];
        for (int i = 0; i < parameters.length; i++) parameters[i] = rules[i / 3].parameter(i % 3);
    }

    /** The rules of a group that look at one kind of thing. */
    public static Validator of(VeeGroup group, VeeCheck.Target on, Channel channel, MeteringMode mode) {
        return of(group.rules().stream()
                .filter(rule -> rule.on() == on && rule.appliesTo().covers(channel, mode))
                .toList());
    }

    /** These rules alone, in their order. */
    public static Validator of(List<VeeRule> rules) {
        return new Validator(rules);
    }

    public int size() {
        return rules.length;
    }

    /** What strikes a day's curve; the list is only made where something does. */
    public List<VeeHit> judge(DayFigures day, DayFacts facts) {
        List<VeeHit> hits = List.of();
        for (int i = 0; i < checks.length; i++) {
            int p = i * 3;
            long observed = DayChecks.look(checks[i], parameters[p], parameters[p + 1], parameters[p + 2], day, facts);
            if (observed == DayChecks.PASSED) continue;
            hits = and(hits, i, observed);
            if (rules[i].action() == Action.REJECT) return hits;
        }
        return hits;
    }

    /** What strikes a billing cycle. */
    public List<VeeHit> judge(CycleFacts cycle) {
        List<VeeHit> hits = List.of();
        for (int i = 0; i < checks.length; i++) {
            int p = i * 3;
            long observed = CycleChecks.look(checks[i], parameters[p], parameters[p + 1], parameters[p + 2], cycle);
            if (observed == DayChecks.PASSED) continue;
            hits = and(hits, i, observed);
            if (rules[i].action() == Action.REJECT) return hits;
        }
        return hits;
    }

    /** What strikes something that a meter said of itself. */
    public List<VeeHit> judge(MeterObservation said) {
        List<VeeHit> hits = List.of();
        for (int i = 0; i < checks.length; i++) {
            int p = i * 3;
            long observed = said.look(checks[i], parameters[p], parameters[p + 1], parameters[p + 2]);
            if (observed != DayChecks.PASSED) hits = and(hits, i, observed);
        }
        return hits;
    }

    private List<VeeHit> and(List<VeeHit> hits, int i, long observed) {
        List<VeeHit> more = hits.isEmpty() ? new ArrayList<>(2) : hits;
        more.add(new VeeHit(rules[i], observed));
        return more;
    }
}
