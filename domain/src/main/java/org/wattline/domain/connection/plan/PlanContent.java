package org.wattline.domain.connection.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;

/**
 * What a supply plan says.
 *
 * @param sources main ones first, as drafted
 * @param approved the capacity of the whole supply (核定容量), which the contract says too
 * @param meteringMode how it is metered (计量方式): {@code HIGH_SUPPLY_HIGH_METERED}
 * @param meteringPlan points and devices (计量点方案): where, transformers, class of accuracy
 * @param boundary where the company's property ends (产权分界点)
 * @param tariff that is proposed
 * @param statements what else is said, by name: load and grade, devices, protection, compensation, billing … as the policy asks for it
 */
public record PlanContent(
        List<PlannedFeed> sources,
        Capacity approved,
        String meteringMode,
        String meteringPlan,
        String boundary,
        TariffId tariff,
        Scheme scheme,
        Optional<String> remark,
        SortedMap<String, String> statements) {
    /** Most sources of a plan. */
    public static final int MOST_SOURCES = 3;

    private static final String SOURCE = "sources.";
    private static final String STATEMENT = "statements.";

    public PlanContent {
        sources = List.copyOf(sources);
        statements = Collections.unmodifiableSortedMap(new TreeMap<>(statements));
        if (sources.isEmpty() || sources.size() > MOST_SOURCES)
            throw new IllegalArgumentException("a plan has 1 … " + MOST_SOURCES + " sources");
        if (approved.isZero()) throw new IllegalArgumentException("a plan tells the capacity of the supply");
        if (!meteringMode.matches("[A-Z][A-Z_]{1,39}"))
            throw new IllegalArgumentException("not a mode of metering: " + meteringMode);
        if (meteringPlan.isBlank() || boundary.isBlank())
            throw new IllegalArgumentException("a plan tells metering and boundary of property");
    }

    /** One that says nothing else. */
    public PlanContent(
            List<PlannedFeed> sources,
            Capacity approved,
            String meteringMode,
            String meteringPlan,
            String boundary,
            TariffId tariff,
            Scheme scheme,
            Optional<String> remark) {
        this(
                sources,
                approved,
                meteringMode,
                meteringPlan,
                boundary,
                tariff,
                scheme,
                remark,
                Collections.emptySortedMap());
    }

    /** The same with further statements. */
    public PlanContent saying(Map<String, String> more) {
        return new PlanContent(
                sources, approved, meteringMode, meteringPlan, boundary, tariff, scheme, remark, new TreeMap<>(more));
    }

    /** What all sources have together. */
    public Capacity capacity() {
        return Capacity.sum(sources.stream().map(PlannedFeed::capacity).toList());
    }

    /** Each of its statements by name, as stores keep it and versions are compared by it. */
    public SortedMap<String, String> data() {
        SortedMap<String, String> data = new TreeMap<>(Map.of(
                "approvedKva",
                approved.toString(),
                "meteringMode",
                meteringMode,
                "meteringPlan",
                meteringPlan,
                "boundary",
                boundary,
                "tariff",
                tariff.value(),
                "scheme",
                scheme.name()));
        remark.ifPresent(each -> data.put("remark", each));
        statements.forEach((name, value) -> data.put(STATEMENT + name, value));
        for (int i = 0; i < sources.size(); i++) {
            String at = SOURCE + (i + 1) + ".";
            sources.get(i).data().forEach((name, value) -> data.put(at + name, value));
        }
        return data;
    }

    /** @throws IllegalArgumentException if it is not what {@link #data} gave */
    public static PlanContent of(Map<String, String> data) {
        List<PlannedFeed> sources = new ArrayList<>();
        for (int i = 1; i <= MOST_SOURCES; i++) {
            Map<String, String> source = below(data, SOURCE + i + ".");
            if (!source.isEmpty()) sources.add(PlannedFeed.of(source));
        }
        return new PlanContent(
                sources,
                Capacity.parse(need(data, "approvedKva")),
                need(data, "meteringMode"),
                need(data, "meteringPlan"),
                need(data, "boundary"),
                new TariffId(need(data, "tariff")),
                Scheme.valueOf(need(data, "scheme")),
                Optional.ofNullable(data.get("remark")),
                below(data, STATEMENT));
    }

    private static SortedMap<String, String> below(Map<String, String> data, String at) {
        SortedMap<String, String> below = new TreeMap<>();
        data.forEach((name, value) -> {
            if (name.startsWith(at)) below.put(name.substring(at.length()), value);
        });
        return below;
    }

    /** What another one says otherwise, by name; what one of them does not say is empty there. */
    public List<Difference> differences(PlanContent other) {
        return differences(data(), other.data());
    }

    private static List<Difference> differences(SortedMap<String, String> mine, SortedMap<String, String> theirs) {
        TreeSet<String> names = new TreeSet<>(mine.keySet());
        names.addAll(theirs.keySet());
        return names.stream()
                .map(name -> new Difference(
                        name, Optional.ofNullable(mine.get(name)), Optional.ofNullable(theirs.get(name))))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }

    /** What terms say otherwise than the plan does, as far as it tells the price: {@code before} is of the plan, {@code after} of the terms. */
    List<Difference> termsOtherwise(Terms.Agreed terms) {
        SortedMap<String, String> mine = new TreeMap<>(Map.of(
                "capacityKva", approved.toString(),
                "voltage", sources.getFirst().voltage().name(),
                "tariff", tariff.value(),
                "scheme", scheme.name()));
        SortedMap<String, String> theirs = new TreeMap<>(Map.of(
                "capacityKva", terms.capacity().toString(),
                "voltage", terms.voltage().name(),
                "tariff", terms.tariff().value(),
                "scheme", terms.scheme().name()));
        Map<String, String> priced = Map.of(
                "basicCharge", terms.basicCharge().name(),
                "powerFactorStandard", terms.powerFactor().map(Object::toString).orElse("NONE"),
                "timeOfUse", Boolean.toString(terms.timeOfUse()));
        priced.forEach(
                (name, agreed) -> Optional.ofNullable(statements.get(name)).ifPresent(said -> {
                    mine.put(name, said);
                    theirs.put(name, agreed);
                }));
        return differences(mine, theirs);
    }

    /** The terms that it proposes, by the names under which steps collect them. */
    public Map<String, String> terms() {
        Map<String, String> terms = new TreeMap<>(Map.of("tariff", tariff.value(), "scheme", scheme.name()));
        for (String name : List.of("basicCharge", "powerFactorStandard", "timeOfUse"))
            Optional.ofNullable(statements.get(name))
                    .filter(said -> !said.equals("NONE"))
                    .ifPresent(said -> terms.put(name, said));
        return terms;
    }

    private static String need(Map<String, String> data, String name) {
        return Optional.ofNullable(data.get(name))
                .orElseThrow(() -> new IllegalArgumentException("a plan tells its " + name));
    }

    /** A statement that two versions make otherwise. */
    public record Difference(String field, Optional<String> before, Optional<String> after) {}
}
