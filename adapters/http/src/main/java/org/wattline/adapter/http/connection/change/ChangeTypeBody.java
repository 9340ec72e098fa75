package org.wattline.adapter.http.connection.change;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.domain.connection.change.ChangeEffect;
import org.wattline.domain.connection.change.ChangeNumber;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.contract.ContractType;

/** A type of change: what it needs and takes, the contracts under which it is not dealt with, and the numbers of its rules with their source. */
public record ChangeTypeBody(
        String code,
        String name,
        ChangeEffect effect,
        String process,
        List<String> needs,
        List<String> takes,
        List<NumberBody> numbers,
        boolean arrearsCleared,
        boolean fromTheFirst,
        List<ContractType> notFor,
        String source) {
    static final ChangeTypeBody EXAMPLE = new ChangeTypeBody(
            "SUSPEND",
            "Suspension",
            ChangeEffect.SUSPEND,
            "EQUIPMENT_CHANGE",
            List.of("equipment", "until"),
            List.of("stoppedKva"),
            List.of(new NumberBody(ChangeNumber.LEAST_DAYS, 15)),
            false,
            false,
            List.of(ContractType.TEMPORARY),
            "供电营业规则 2024 chapter 3 [K]; F3");

    static ChangeTypeBody of(ChangeType type, Exchange<?> x) {
        return new ChangeTypeBody(
                type.code(),
                x.text(type.name()),
                type.effect(),
                type.process(),
                Stream.concat(Stream.of("from"), type.needs().stream().sorted()).toList(),
                type.takes().stream().sorted().toList(),
                new TreeMap<>(type.numbers())
                        .entrySet().stream()
                                .map(each -> new NumberBody(each.getKey(), each.getValue()))
                                .toList(),
                type.arrearsCleared(),
                type.fromTheFirst(),
                type.notFor().stream().sorted().toList(),
                type.source());
    }

    /** A number of a rule. */
    public record NumberBody(ChangeNumber which, int value) {}
}
