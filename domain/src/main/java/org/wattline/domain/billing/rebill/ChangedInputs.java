package org.wattline.domain.billing.rebill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.domain.billing.HouseholdUsed;
import org.wattline.domain.billing.Measured;
import org.wattline.domain.billing.OnSite;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;

/**
 * One kind of input in which a bill differs from the one in its place.
 *
 * @param causes each that differs
 * @param alone what the bill was made from, with nothing but this kind as it is now
 */
record ChangedInputs(List<DeltaCause> causes, Supply alone) {
    private static final Text NOTHING = Text.of("", "");

    /** Each kind that differs, by itself. */
    static List<ChangedInputs> between(Supply then, Supply now) {
        Account household = HouseholdUsed.of(now.account(), now.period()).in(then.account(), then.period());
        List<ChangedInputs> found = new ArrayList<>();
        for (ChangedInputs each : List.of(
                of(DeltaCause.Kind.READING, InputWords::readings, then, now, measured(then, reread(then, now))),
                of(
                        DeltaCause.Kind.INSTALLATION,
                        InputWords::installations,
                        then,
                        now,
                        measured(then, reread(now, then))),
                of(
                        DeltaCause.Kind.HOUSEHOLD,
                        InputWords::household,
                        then,
                        now,
                        made(then, household, then.points(), then.counter(), then.carried(), then.site())),
                of(DeltaCause.Kind.TERMS, InputWords::terms, then, now, then.under(now.terms())),
                of(
                        DeltaCause.Kind.ANNUAL_USE,
                        InputWords::annualUse,
                        then,
                        now,
                        made(then, then.account(), then.points(), now.counter(), then.carried(), then.site())),
                of(
                        DeltaCause.Kind.CARRIED,
                        InputWords::carried,
                        then,
                        now,
                        made(then, then.account(), then.points(), then.counter(), now.carried(), then.site())),
                of(DeltaCause.Kind.SITE, InputWords::site, then, now, then.on(now.site()))))
            if (!each.causes.isEmpty()) found.add(each);
        return found;
    }

    private static ChangedInputs of(
            DeltaCause.Kind kind, Function<Supply, Map<String, Text>> words, Supply then, Supply now, Supply alone) {
        Map<String, Text> before = words.apply(then);
        Map<String, Text> after = words.apply(now);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<DeltaCause> causes = names.stream()
                .map(name -> new DeltaCause(
                        kind, before.getOrDefault(name, NOTHING), after.getOrDefault(name, NOTHING), List.of()))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
        return new ChangedInputs(kind == DeltaCause.Kind.READING ? shown(causes, then, now) : causes, alone);
    }

    private static List<DeltaCause> shown(List<DeltaCause> causes, Supply then, Supply now) {
        if (causes.isEmpty()) return causes;
        Map<String, Map<Register, BigDecimal>> before = InputWords.shown(then);
        Map<String, Map<Register, BigDecimal>> after = InputWords.shown(now);
        return causes.stream()
                .map(each -> new DeltaCause(
                        each.kind(),
                        each.before(),
                        each.after(),
                        differing(
                                before.getOrDefault(each.before().en(), Map.of()),
                                after.getOrDefault(each.after().en(), Map.of()))))
                .toList();
    }

    private static List<DeltaCause.Shown> differing(Map<Register, BigDecimal> before, Map<Register, BigDecimal> after) {
        List<DeltaCause.Shown> found = new ArrayList<>();
        for (Register register : Register.values()) {
            Optional<BigDecimal> was = Optional.ofNullable(before.get(register));
            Optional<BigDecimal> is = Optional.ofNullable(after.get(register));
            if (!was.equals(is)) found.add(new DeltaCause.Shown(register, was, is));
        }
        return found;
    }

    /** The points of one, each as the other read it. */
    private static List<Measured> reread(Supply points, Supply read) {
        Map<MeteringPointNo, Measured> known = read.points().stream()
                .collect(Collectors.toMap(each -> each.point().no(), Function.identity()));
        return points.points().stream()
                .map(each -> {
                    Measured as = known.getOrDefault(each.point().no(), each);
                    return new Measured(each.point(), as.readings(), as.days(), as.continued());
                })
                .toList();
    }

    private static Supply measured(Supply then, List<Measured> points) {
        return made(then, then.account(), points, then.counter(), then.carried(), then.site());
    }

    private static Supply made(
            Supply then, Account account, List<Measured> points, TierCounter counter, Carried carried, OnSite site) {
        return new Supply(account, then.period(), then.terms(), points, counter, carried, site);
    }
}
