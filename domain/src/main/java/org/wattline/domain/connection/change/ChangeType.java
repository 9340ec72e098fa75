package org.wattline.domain.connection.change;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/**
 * A kind of change that customers may apply for (变更用电类型), as data: what it asks for, the numbers of its rules, the process by which it is
 * dealt with, and its effect.
 *
 * @param process code of the process
 * @param needs the data without which it cannot be applied for, by their names
 * @param takes data that may be told besides
 * @param numbers of its rules; a rule without its number does not apply
 * @param arrearsCleared whether nothing may be owed
 * @param fromTheFirst whether it begins with a month
 * @param notFor types of contracts under which it is not dealt with
 * @param during the days on which it may be applied for
 * @param source regulation and mark
 */
public record ChangeType(
        String code,
        Text name,
        ChangeEffect effect,
        String process,
        Set<String> needs,
        Set<String> takes,
        Map<ChangeNumber, Integer> numbers,
        boolean arrearsCleared,
        boolean fromTheFirst,
        Set<ContractType> notFor,
        Span during,
        String source) {
    public ChangeType {
        needs = Set.copyOf(needs);
        takes = Set.copyOf(takes);
        notFor = Set.copyOf(notFor);
        numbers = numbers.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(numbers));
    }

    public Optional<Integer> number(ChangeNumber which) {
        return Optional.ofNullable(numbers.get(which));
    }
}
