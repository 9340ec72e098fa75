package org.wattline.adapter.http.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.connection.PlannedTransformer;
import org.wattline.domain.connection.change.ReplacementCause;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.Marks;

/**
 * What a change asks for; which of it a type needs and takes is told by {@code /v1/change-types}. {@code equipment} and {@code removed} are
 * names, {@code transformers} those that come, {@code stoppedKva} what is meant to be stopped, {@code part…} and {@code rest…} the terms of
 * both parts of a split, {@code place} the spot to which a meter is moved, {@code wantedSources} how many sources
 * there are to be, {@code cause} why a transformer is replaced for a time.
 */
public record AskedBody(
        Optional<LocalDate> until,
        @Size(max = 20) Optional<List<String>> equipment,
        @Size(max = 20) Optional<List<String>> removed,
        @Size(max = 20) Optional<List<TransformerBody>> transformers,
        Optional<Capacity> stoppedKva,
        Optional<Capacity> capacityKva,
        Optional<VoltageLevel> voltage,
        Optional<UseCategory> category,
        Optional<TariffId> tariff,
        Optional<Scheme> scheme,
        Optional<BasicChargeMode> basicCharge,
        Optional<Power> contractDemandKw,
        Optional<PowerFactorStandard> powerFactorStandard,
        Optional<Boolean> timeOfUse,
        @Size(max = 20) Optional<List<String>> marks,
        Optional<Power> plantKw,
        Optional<TariffId> plantTariff,
        Optional<AccountNo> partner,
        Optional<AreaCode> area,
        Optional<TariffId> partTariff,
        Optional<Scheme> partScheme,
        Optional<BasicChargeMode> partBasicCharge,
        Optional<TariffId> restTariff,
        Optional<Scheme> restScheme,
        Optional<BasicChargeMode> restBasicCharge,
        @Size(min = 1, max = 200) Optional<String> place,
        Optional<Integer> wantedSources,
        Optional<ReplacementCause> cause) {
    static final AskedBody SUSPENSION = new AskedBody(
            Optional.of(LocalDate.of(2026, 2, 21)),
            Optional.of(List.of("2#")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Capacity.kva(630)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** @throws IllegalArgumentException for names and marks that can be none */
    public AskedBody {
        marks = marks.map(codes -> List.copyOf(Marks.of(codes).codes()));
        if (wantedSources.filter(sources -> sources < 1 || sources > 9).isPresent())
            throw new IllegalArgumentException("a supply has 1 to 9 sources");
        equipment.ifPresent(AskedBody::checkNames);
        removed.ifPresent(AskedBody::checkNames);
        List<String> shapes = transformers.stream()
                .flatMap(List::stream)
                .map(TransformerBody::text)
                .toList();
        if (!shapes.isEmpty()
                && PlannedTransformer.parse(String.join(";", shapes)).isEmpty())
            throw new IllegalArgumentException("transformers have names and sizes");
    }

    private static void checkNames(List<String> names) {
        for (String name : names)
            if (!name.matches("[^:;,\\s]{1,20}(/[0-9]{10})?"))
                throw new IllegalArgumentException("not the name of equipment: " + name);
    }

    /** By name, as text; nothing that is not told. */
    Map<String, String> data() {
        Map<String, String> data = new TreeMap<>();
        put(data, "until", until);
        put(data, "equipment", equipment.map(names -> String.join(";", names)));
        put(data, "removed", removed.map(names -> String.join(";", names)));
        put(
                data,
                "transformers",
                transformers.map(all -> all.stream().map(TransformerBody::text).collect(Collectors.joining(";"))));
        put(data, "stoppedKva", stoppedKva);
        put(data, "capacityKva", capacityKva);
        put(data, "voltage", voltage.map(Enum::name));
        put(data, "category", category.map(Enum::name));
        put(data, "tariff", tariff);
        put(data, "scheme", scheme.map(Enum::name));
        put(data, "basicCharge", basicCharge.map(Enum::name));
        put(data, "contractDemandKw", contractDemandKw);
        put(data, "powerFactorStandard", powerFactorStandard);
        put(data, "timeOfUse", timeOfUse);
        put(data, "marks", marks.map(codes -> String.join(" ", codes)));
        put(data, "plantKw", plantKw);
        put(data, "plantTariff", plantTariff);
        put(data, "partner", partner);
        put(data, "area", area.map(AreaCode::code));
        put(data, "partTariff", partTariff);
        put(data, "partScheme", partScheme.map(Enum::name));
        put(data, "partBasicCharge", partBasicCharge.map(Enum::name));
        put(data, "restTariff", restTariff);
        put(data, "restScheme", restScheme.map(Enum::name));
        put(data, "restBasicCharge", restBasicCharge.map(Enum::name));
        put(data, "place", place);
        put(data, "wantedSources", wantedSources);
        put(data, "cause", cause.map(Enum::name));
        return data;
    }

    private static void put(Map<String, String> data, String name, Optional<?> value) {
        value.ifPresent(told -> data.put(name, String.valueOf(told)));
    }

    /** A transformer that comes. @param series {@code S11} @param connection DYN11 or YYN0 */
    public record TransformerBody(
            @Size(max = 20) String name,
            Capacity capacityKva,
            @Size(max = 20) Optional<String> series,
            Optional<ConnectionGroup> connection) {
        String text() {
            String size = name + ":" + capacityKva;
            return series.isPresent() && connection.isPresent()
                    ? size + ":" + series.get() + ":" + connection.get().name()
                    : size;
        }
    }

    /** Groups of connection that the loss tables know. */
    public enum ConnectionGroup {
        DYN11,
        YYN0
    }
}
