package org.wattline.adapter.http.connection.plan;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.connection.plan.PlanContent;
import org.wattline.domain.connection.plan.PlannedFeed;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;

/** What a supply plan says. {@code approvedKva} the capacity of the whole supply; {@code meteringPlan} where and by which devices it is metered; {@code boundary} where the company's property ends. */
public record PlanContentBody(
        @Size(min = 1, max = 3) List<SourceBody> sources,
        Capacity approvedKva,
        String meteringMode,
        String meteringPlan,
        String boundary,
        TariffId tariff,
        Scheme scheme,
        Optional<String> remark) {
    static final PlanContentBody EXAMPLE = new PlanContentBody(
            List.of(SourceBody.EXAMPLE),
            Capacity.kva(1250),
            "HIGH_SUPPLY_HIGH_METERED",
            "10 kV 进线柜，CT 100/5，PT 10000/100，0.2S 级",
            "10 kV 中北线 12 号杆跌落式熔断器负荷侧",
            new TariffId("HB-AGENT-TWO_PART-KV1_10"),
            Scheme.TWO_PART,
            Optional.empty());

    /** @throws IllegalArgumentException if it is no plan */
    public PlanContentBody {
        sources = List.copyOf(sources);
        meteringMode = content(sources, approvedKva, meteringMode, meteringPlan, boundary, tariff, scheme, remark)
                .meteringMode();
    }

    PlanContent content() {
        return content(sources, approvedKva, meteringMode, meteringPlan, boundary, tariff, scheme, remark);
    }

    private static PlanContent content(
            List<SourceBody> sources,
            Capacity approvedKva,
            String meteringMode,
            String meteringPlan,
            String boundary,
            TariffId tariff,
            Scheme scheme,
            Optional<String> remark) {
        return new PlanContent(
                sources.stream().map(SourceBody::source).toList(),
                approvedKva,
                meteringMode,
                meteringPlan,
                boundary,
                tariff,
                scheme,
                remark);
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
                content.remark());
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
