package org.wattline.adapter.http.connection.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.connection.plan.PlanContent;
import org.wattline.domain.connection.plan.PlannedFeed;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;

/** What a supply plan says. {@code approvedKva} the capacity of the whole supply; {@code meteringPlan} where and by which devices it is metered; {@code boundary} where the company's property ends; {@code statements} what else the policy of the day asks for, by name. */
public record PlanContentBody(
        @Size(min = 1, max = 3) List<SourceBody> sources,
        Capacity approvedKva,
        String meteringMode,
        String meteringPlan,
        String boundary,
        TariffId tariff,
        Scheme scheme,
        Optional<String> remark,
        Optional<Map<String, String>> statements) {
    static final PlanContentBody EXAMPLE = new PlanContentBody(
            List.of(SourceBody.EXAMPLE),
            Capacity.kva(1250),
            "HIGH_SUPPLY_HIGH_METERED",
            "10 kV 进线柜，CT 100/5，PT 10000/100，0.2S 级",
            "10 kV 中北线 12 号杆跌落式熔断器负荷侧",
            new TariffId("HB-AGENT-TWO_PART-KV1_10"),
            Scheme.TWO_PART,
            Optional.empty(),
            Optional.of(new TreeMap<>(Map.ofEntries(
                    Map.entry("loadKw", "980"),
                    Map.entry("importance", "03"),
                    Map.entry("equipment", "干式变压器 1×1250"),
                    Map.entry("meteringPoint", "10 kV 进线柜"),
                    Map.entry("currentRatio", "100/5"),
                    Map.entry("voltageRatio", "10000/100"),
                    Map.entry("accuracy", "0.2S"),
                    Map.entry("basicCharge", "CAPACITY"),
                    Map.entry("powerFactorStandard", "0.90"),
                    Map.entry("timeOfUse", "true"),
                    Map.entry("protection", "速断、过流"),
                    Map.entry("compensation", "自动补偿 375 kvar"),
                    Map.entry("harmonics", "无谐波源"),
                    Map.entry("securityLoadKw", "120"),
                    Map.entry("contact", "95598")))));

    /** @throws IllegalArgumentException if it is no plan */
    public PlanContentBody {
        sources = List.copyOf(sources);
        meteringMode = content(
                        sources, approvedKva, meteringMode, meteringPlan, boundary, tariff, scheme, remark, statements)
                .meteringMode();
    }

    PlanContent content() {
        return content(sources, approvedKva, meteringMode, meteringPlan, boundary, tariff, scheme, remark, statements);
    }

    private static PlanContent content(
            List<SourceBody> sources,
            Capacity approvedKva,
            String meteringMode,
            String meteringPlan,
            String boundary,
            TariffId tariff,
            Scheme scheme,
            Optional<String> remark,
            Optional<Map<String, String>> statements) {
        return new PlanContent(
                        sources.stream().map(SourceBody::source).toList(),
                        approvedKva,
                        meteringMode,
                        meteringPlan,
                        boundary,
                        tariff,
                        scheme,
                        remark)
                .saying(statements.orElse(Map.of()));
    }

    static PlanContentBody of(PlanContent content) {
        return new PlanContentBody(
                content.sources().stream().map(SourceBody::of).toList(),
                content.approved(),
                content.meteringMode(),
                content.meteringPlan(),
                content.boundary(),
                content.tariff(),
                content.scheme(),
                content.remark(),
                Optional.of(content.statements()));
    }

    /** A source. {@code transformer} where it is taken behind one of the public network; {@code selfBuilt} where the applicant builds the line; {@code thereKva} what of its capacity was there before a change. */
    public record SourceBody(
            PlannedFeed.Nature nature,
            String substation,
            FeederCode feeder,
            Optional<String> transformer,
            VoltageLevel voltage,
            Capacity capacityKva,
            Feed.Line line,
            Optional<Boolean> selfBuilt,
            Optional<Capacity> thereKva) {
        static final SourceBody EXAMPLE = new SourceBody(
                PlannedFeed.Nature.MAIN,
                "中北路变",
                new FeederCode("F420106-01"),
                Optional.empty(),
                VoltageLevel.AC_10_KV,
                Capacity.kva(1250),
                Feed.Line.CABLE,
                Optional.of(false),
                Optional.empty());

        PlannedFeed source() {
            return new PlannedFeed(
                    nature,
                    substation,
                    feeder,
                    transformer,
                    voltage,
                    capacityKva,
                    line,
                    selfBuilt.orElse(false),
                    thereKva.orElse(Capacity.ZERO));
        }

        static SourceBody of(PlannedFeed source) {
            return new SourceBody(
                    source.nature(),
                    source.substation(),
                    source.feeder(),
                    source.transformer(),
                    source.voltage(),
                    source.capacity(),
                    source.line(),
                    Optional.of(source.selfBuilt()),
                    Optional.of(source.there()).filter(there -> !there.isZero()));
        }
    }
}
