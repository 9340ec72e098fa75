package org.wattline.adapter.http.connection.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.connection.fee.FeeRoutes.FeedBody;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.fee.OrderingFees;
import org.wattline.application.connection.fee.ReleasingFees;
import org.wattline.application.connection.fee.RelievingFees;
import org.wattline.application.connection.fee.TakingFees;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;

/** What is asked of fees. */
public final class FeeAsked {
    private FeeAsked() {}

    /** Money that was handed over. @param reference receipt or transaction number at the channel */
    public record TakeFee(Channel channel, Money amount, Optional<ChannelReference> reference) {
        static final TakeFee EXAMPLE = new TakeFee(
                Channel.COUNTER, Money.yuan("630000.00"), Optional.of(new ChannelReference("R-2026-000017")));

        TakingFees.Take of(FeeNo fee) {
            return new TakingFees.Take(fee, channel, reference, amount);
        }
    }

    /** Through which channel, and how much if not all. */
    public record OpenOrder(Channel channel, Optional<Money> amount) {
        static final OpenOrder EXAMPLE = new OpenOrder(Channel.WECHAT_PAY, Optional.of(Money.yuan("300000.00")));

        OrderingFees.Open of(FeeNo fee) {
            return new OrderingFees.Open(fee, channel, amount);
        }
    }

    /** How much is to be waived, why, and by which document. */
    public record Waiver(
            Money amount,
            @Size(min = 1, max = 200) String reason,
            @Size(min = 1, max = 200) String legalBasis) {
        static final Waiver EXAMPLE = new Waiver(Money.yuan("20000.00"), "园区扶持项目", "省发改〔2025〕17号");

        RelievingFees.AskWaiver of(RelievingFees.On on) {
            return new RelievingFees.AskWaiver(on, amount, reason, legalBasis);
        }
    }

    /** The parts, in the order of their days. */
    public record Parts(
            @Size(min = 2, max = 60) List<FeeChargeBody.Part> parts,
            @Size(min = 1, max = 200) String reason,
            @Size(min = 1, max = 200) String legalBasis) {
        static final Parts EXAMPLE = new Parts(
                List.of(
                        new FeeChargeBody.Part(LocalDate.of(2026, 2, 1), Money.yuan("315000.00")),
                        new FeeChargeBody.Part(LocalDate.of(2026, 5, 1), Money.yuan("315000.00"))),
                "资金周转困难",
                "省电价〔2024〕3号");

        RelievingFees.AskParts of(RelievingFees.On on) {
            return new RelievingFees.AskParts(
                    on, parts.stream().map(FeeChargeBody.Part::instalment).toList(), reason, legalBasis);
        }
    }

    /** The feeds as they are now: those of the confirmed plan, or none, where there is one. */
    public record Reduced(
            @Size(max = 10) List<FeedBody> feeds,
            @Size(min = 1, max = 200) String reason) {
        static final Reduced EXAMPLE = new Reduced(
                List.of(
                        new FeedBody(
                                VoltageLevel.AC_10_KV,
                                Capacity.kva(5000),
                                Feed.Line.OVERHEAD,
                                Optional.empty(),
                                Optional.empty()),
                        new FeedBody(
                                VoltageLevel.AC_10_KV,
                                Capacity.kva(2000),
                                Feed.Line.OVERHEAD,
                                Optional.empty(),
                                Optional.empty())),
                "备用电源容量减少");

        ReleasingFees.Reduce of(FeeNo fee, Version seen) {
            return new ReleasingFees.Reduce(
                    fee, feeds.stream().map(FeedBody::feed).toList(), reason, seen);
        }
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {}
}
