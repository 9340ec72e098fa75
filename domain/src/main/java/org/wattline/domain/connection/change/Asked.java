package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.connection.PlannedTransformer;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.Marks;

/**
 * What a change asks for, and later what the steps of its process found, by name; nothing personal. Which names a type needs and takes is data.
 *
 * @param data {@code from, until, equipment, transformers, capacityKva, voltage, tariff, scheme …}, each as text of its usual shape
 */
public record Asked(SortedMap<String, String> data) {
    public Asked {
        data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
    }

    public static Asked of(Map<String, String> data) {
        return new Asked(new TreeMap<>(data));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(data.get(name));
    }

    /** @throws IllegalArgumentException if it was not told */
    public String need(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("nobody told " + name));
    }

    /** The same, and something that is known besides. */
    public Asked with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(data);
        more.put(name, value);
        return new Asked(more);
    }

    /** The day from which the change is wanted. */
    public LocalDate from() {
        return LocalDate.parse(need("from"));
    }

    /** The first day after a change that lasts for a time. */
    public Optional<LocalDate> until() {
        return find("until").map(LocalDate::parse);
    }

    /** Names of pieces of equipment. */
    List<String> equipment() {
        return names("equipment");
    }

    /** Names of pieces of equipment that go. */
    List<String> removed() {
        return names("removed");
    }

    private List<String> names(String field) {
        return find(field).stream()
                .flatMap(text -> Arrays.stream(text.split(";", -1)))
                .map(String::strip)
                .toList();
    }

    /** Transformers that come. @throws IllegalArgumentException if they are of another shape */
    public List<PlannedTransformer> transformers() {
        return find("transformers").map(PlannedTransformer::parse).orElse(List.of());
    }

    Optional<Capacity> capacity() {
        return find("capacityKva").map(Capacity::parse);
    }

    /** @throws IllegalArgumentException if there is no such category */
    Optional<UseCategory> category() {
        return find("category").map(UseCategory::valueOf);
    }

    /** Whether another tariff or scheme is told than the one that holds. */
    boolean pricedAnew(Terms.Agreed now) {
        return find("tariff")
                        .map(TariffId::new)
                        .filter(told -> !told.equals(now.tariff()))
                        .isPresent()
                || find("scheme")
                        .map(Scheme::valueOf)
                        .filter(told -> told != now.scheme())
                        .isPresent();
    }

    /**
     * Other terms: what is told in place of what held before. The power factor to be kept is left open unless it is told, so that the rules
     * say which one it is.
     *
     * @throws IllegalArgumentException if the parts contradict each other
     */
    Terms.Agreed over(Terms.Agreed before, Capacity capacity) {
        Scheme scheme = find("scheme").map(Scheme::valueOf).orElse(before.scheme());
        BasicChargeMode unsaid = scheme == Scheme.SINGLE ? BasicChargeMode.NONE : before.basicCharge();
        BasicChargeMode mode = find("basicCharge").map(BasicChargeMode::valueOf).orElse(unsaid);
        Optional<Power> demand = mode == BasicChargeMode.CONTRACT_DEMAND
                ? find("contractDemandKw").map(Power::parse).or(before::contractDemand)
                : Optional.empty();
        return new Terms.Agreed(
                capacity,
                find("voltage").map(VoltageLevel::valueOf).orElse(before.voltage()),
                find("tariff").map(TariffId::new).orElse(before.tariff()),
                scheme,
                mode,
                demand,
                find("powerFactorStandard").map(PowerFactorStandard::parse),
                find("timeOfUse").map(Boolean::parseBoolean).orElse(before.timeOfUse()),
                find("plantKw")
                        .map(kw -> new Plant(Power.parse(kw), new TariffId(need("plantTariff"))))
                        .or(before::plant),
                find("marks").map(Marks::parse).orElse(before.marks()));
    }
}
