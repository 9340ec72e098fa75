package org.wattline.application.billing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** Bills in sets whose inputs can be gathered with one handful of queries: each of one period, no account twice. */
public final class Waves {
    private Waves() {}

    /** The sets, those of one period together, in the order in which the periods come first. */
    public static <T> List<List<T>> of(List<T> bills, Function<T, Span> period, Function<T, AccountNo> account) {
        Map<Span, List<T>> byPeriod = new LinkedHashMap<>();
        for (T bill : bills)
            byPeriod.computeIfAbsent(period.apply(bill), unused -> new ArrayList<>())
                    .add(bill);
        List<List<T>> waves = new ArrayList<>();
        for (List<T> rest : byPeriod.values())
            while (!rest.isEmpty()) {
                Set<AccountNo> taken = new HashSet<>();
                List<T> wave = rest.stream()
                        .filter(bill -> taken.add(account.apply(bill)))
                        .toList();
                rest.removeAll(wave);
                waves.add(wave);
            }
        return waves;
    }
}
