package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Text;

/**
 * What the completion of a step does to a case (环节效果), and what it cannot be done without.
 *
 * @param name {@code ENERGISE}
 * @param needs the data that steps have asked for by then
 * @param offers the data that steps have been able to tell by then, as some cases cannot do without them
 * @param after the effects that come before
 * @param wanted whether a process of its kind of case has it, once and in every case, because the case cannot end otherwise
 * @param guards the facts at which its step should look before it is completed
 * @param lasts whether there is no way back once it is done, or only for some time
 */
public record Effect(
        String name,
        List<Need> needs,
        List<Need> offers,
        Set<String> after,
        boolean wanted,
        Set<String> guards,
        boolean lasts) {
    public Effect {
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
        after = Set.copyOf(after);
        guards = Set.copyOf(guards);
    }

    /** One that needs nothing. */
    public Effect(String name, boolean wanted) {
        this(name, List.of(), Set.of(), wanted, Set.of());
    }

    /** One that can be undone. */
    public Effect(String name, List<Need> needs, Set<String> after, boolean wanted, Set<String> guards) {
        this(name, needs, List.of(), after, wanted, guards, false);
    }

    /** The same, but without a way back. */
    public Effect lasting() {
        return new Effect(name, needs, offers, after, wanted, guards, true);
    }

    /** The data that a case lacks for it, or has in another shape. */
    public List<String> lacking(Map<String, String> data) {
        List<String> lacking = new ArrayList<>();
        for (Need need : needs)
            if (Optional.ofNullable(data.get(need.datum)).filter(need::fits).isEmpty()) lacking.add(need.datum);
        return lacking;
    }

    /**
     * A datum that an effect cannot do without.
     *
     * @param kind what it is asked for as
     */
    public record Need(String datum, FormField.Kind kind) {
        private boolean fits(String value) {
            return new FormField(datum, Text.of(datum, datum), kind, true, List.of())
                    .fault(value)
                    .isEmpty();
        }
    }
}
