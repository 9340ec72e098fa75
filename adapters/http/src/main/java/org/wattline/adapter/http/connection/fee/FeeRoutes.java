package org.wattline.adapter.http.connection.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.fee.DeterminingFees;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.connection.fee.FeeItem;
import org.wattline.domain.connection.fee.FeeRefusal;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.connection.fee.FeesDue;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;

/** {@code /v1/fee-calculations}: what a supply by several feeds costs once (高可靠性供电费). */
public final class FeeRoutes implements Routes {
    private final DeterminingFees determining;

    public FeeRoutes(DeterminingFees determining) {
        this.determining = determining;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/fee-calculations")
                .tag("connection")
                .summary("核定业务费用", "Calculate a business fee")
                .description(
                        "是否收费、金额与理由；受理日没有有效标准则拒绝，不保存任何内容",
                        "Whether one is due, how much, and why; refused without a standard in force on the day of acceptance; nothing is kept")
                .permission(ConnectionPermissions.SEE)
                .unowned("it is reckoned from what the caller gives, and reads no customer's data")
                .body(Plan.class, Plan.EXAMPLE)
                .answers(200, FeeBody.class, FeeBody.EXAMPLE)
                .refuses(FeeRefusal.NO_ITEM.about(), FeeRefusal.NO_STANDARD.about())
                .handle(x -> x.outcome(determining.handle(x.body().command()), fee -> FeeBody.of(fee, x))));
    }

    /** The feeds of a plan. {@code acceptedOn} decides on the standards. */
    public record Plan(
            UnitPath unit,
            LocalDate acceptedOn,
            @Size(min = 1, max = 10) List<FeedBody> feeds) {
        static final Plan EXAMPLE = new Plan(
                new UnitPath("/42/4201/420106"),
                LocalDate.of(2026, 1, 5),
                List.of(
                        new FeedBody(
                                VoltageLevel.AC_10_KV,
                                Capacity.kva(5000),
                                Feed.Line.OVERHEAD,
                                Optional.empty(),
                                Optional.empty()),
                        new FeedBody(
                                VoltageLevel.AC_10_KV,
                                Capacity.kva(3000),
                                Feed.Line.OVERHEAD,
                                Optional.empty(),
                                Optional.empty())));

        DeterminingFees.Calculate command() {
            return new DeterminingFees.Calculate(
                    unit, feeds.stream().map(FeedBody::feed).toList(), acceptedOn);
        }
    }

    /** A feed. {@code selfBuilt} where the customer builds it, {@code thereKva} what of it was there before a change. */
    public record FeedBody(
            VoltageLevel voltage,
            Capacity capacityKva,
            Feed.Line line,
            Optional<Boolean> selfBuilt,
            Optional<Capacity> thereKva) {
        /** @throws IllegalArgumentException without a capacity, or if more was there before than is there after */
        public FeedBody {
            capacityKva = new Feed(voltage, capacityKva, line, false, thereKva.orElse(Capacity.kva(0))).capacity();
        }

        Feed feed() {
            return new Feed(voltage, capacityKva, line, selfBuilt.orElse(false), thereKva.orElse(Capacity.kva(0)));
        }
    }

    /** What the fees come to, item by item; one part without an item says why nothing is due. */
    public record FeeBody(boolean due, Money amount, List<PartBody> parts) {
        static final FeeBody EXAMPLE = new FeeBody(
                true,
                Money.yuan("630000.00"),
                List.of(new PartBody(
                        Money.yuan("630000.00"),
                        Optional.of("HIGH_RELIABILITY"),
                        Optional.of("发改价格〔2003〕2279号"),
                        "on every feed but the largest",
                        List.of(new LineBody(
                                Capacity.kva(3000),
                                Money.yuan("630000.00"),
                                "3000 kVA × 210 yuan/kVA × 1",
                                "illustrative")))));

        static FeeBody of(FeesDue fees, Exchange<?> x) {
            return new FeeBody(
                    fees.due(),
                    fees.amount(),
                    fees.parts().stream().map(part -> PartBody.of(part, x)).toList());
        }
    }

    /** What an item comes to. {@code legalBasis} where one is charged. */
    public record PartBody(
            Money amount, Optional<String> item, Optional<String> legalBasis, String why, List<LineBody> lines) {
        static PartBody of(FeeCalculation fee, Exchange<?> x) {
            return new PartBody(
                    fee.amount(),
                    fee.item().map(FeeItem::code),
                    fee.item().map(FeeItem::legalBasis),
                    x.text(fee.why()),
                    fee.lines().stream().map(line -> LineBody.of(line, x)).toList());
        }
    }

    /** One feed's part. */
    public record LineBody(Capacity capacityKva, Money amount, String why, String source) {
        static LineBody of(FeeCalculation.Line line, Exchange<?> x) {
            return new LineBody(line.feed().capacity(), line.amount(), x.text(line.why()), line.source());
        }
    }
}
