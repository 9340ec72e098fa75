package org.wattline.adapter.postgres.payment.instalment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.payment.instalment.PaymentPlan;

/** A plan's stage as columns. Who agreed, and when, is known of those that are over, too. */
record PlanStage(
        Optional<String> by,
        Optional<LocalDate> on,
        Optional<String> why,
        Optional<LocalDate> endedOn,
        Optional<BigDecimal> missing) {
    static PlanStage of(PaymentPlan.Stage stage) {
        return switch (stage) {
            case PaymentPlan.Requested() -> new PlanStage(none(), none(), none(), none(), none());
            case PaymentPlan.Rejected(String by, LocalDate on, String why) ->
                new PlanStage(Optional.of(by), Optional.of(on), Optional.of(why), none(), none());
            case PaymentPlan.Agreed(String by, LocalDate on) ->
                new PlanStage(Optional.of(by), Optional.of(on), none(), none(), none());
            case PaymentPlan.Kept(LocalDate on) -> new PlanStage(none(), none(), none(), Optional.of(on), none());
            case PaymentPlan.Broken(LocalDate on, var missing) ->
                new PlanStage(none(), none(), none(), Optional.of(on), Optional.of(missing.yuan()));
        };
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
