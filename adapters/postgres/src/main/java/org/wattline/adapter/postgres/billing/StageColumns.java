package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.billing.Bill;

/** What a bill's stage is in columns. */
record StageColumns(
        List<String> warnings,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> dueOn,
        Optional<BigDecimal> paidCny,
        Optional<LocalDate> paidOn,
        Optional<String> reversedBy,
        Optional<String> reversedWhy,
        Optional<LocalDate> reversedOn) {
    private static final StageColumns NONE = new StageColumns(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static StageColumns of(Bill.Stage stage) {
        return switch (stage) {
            case Bill.Stage.Calculated() -> NONE;
            case Bill.Stage.Reviewed(List<String> warnings) ->
                new StageColumns(
                        warnings,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case Bill.Stage.Issued issued ->
                owed(issued.issuedOn(), issued.dueOn(), Optional.empty(), Optional.empty());
            case Bill.Stage.PartlyPaid partly ->
                owed(
                        partly.issuedOn(),
                        partly.dueOn(),
                        Optional.of(partly.paid().yuan()),
                        Optional.empty());
            case Bill.Stage.Paid paid -> owed(paid.issuedOn(), paid.dueOn(), Optional.empty(), Optional.of(paid.on()));
            case Bill.Stage.Reversed reversed ->
                new StageColumns(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(reversed.by().value()),
                        Optional.of(reversed.reason()),
                        Optional.of(reversed.on()));
        };
    }

    private static StageColumns owed(
            LocalDate issuedOn, LocalDate dueOn, Optional<BigDecimal> paid, Optional<LocalDate> paidOn) {
        return new StageColumns(
                List.of(),
                Optional.of(issuedOn),
                Optional.of(dueOn),
                paid,
                paidOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
