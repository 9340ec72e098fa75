package org.wattline.adapter.postgres.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.BinaryCopy;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;

/** What a bill's stage is in columns. */
record StageColumns(
        List<String> warnings,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> dueOn,
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
                        Optional.empty());
            case Bill.Stage.Issued issued -> owed(issued.issuedOn(), issued.dueOn(), Optional.empty());
            case Bill.Stage.PartlyPaid partly -> owed(partly.issuedOn(), partly.dueOn(), Optional.empty());
            case Bill.Stage.Paid paid -> owed(paid.issuedOn(), paid.dueOn(), Optional.of(paid.on()));
            case Bill.Stage.BadDebt bad -> owed(bad.issuedOn(), bad.dueOn(), Optional.of(bad.on()));
            case Bill.Stage.Reversed reversed ->
                new StageColumns(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(reversed.by().value()),
                        Optional.of(reversed.reason()),
                        Optional.of(reversed.on()));
        };
    }

    Bill.Stage stage(String state) {
        return switch (state) {
            case "CALCULATED" -> new Bill.Stage.Calculated();
            case "REVIEWED" -> new Bill.Stage.Reviewed(warnings);
            case "ISSUED" -> new Bill.Stage.Issued(issuedOn.orElseThrow(), dueOn.orElseThrow());
            case "PARTLY_PAID" -> new Bill.Stage.PartlyPaid(issuedOn.orElseThrow(), dueOn.orElseThrow());
            case "PAID" -> new Bill.Stage.Paid(issuedOn.orElseThrow(), dueOn.orElseThrow(), paidOn.orElseThrow());
            case "BAD_DEBT" ->
                new Bill.Stage.BadDebt(issuedOn.orElseThrow(), dueOn.orElseThrow(), paidOn.orElseThrow());
            case "REVERSED" ->
                new Bill.Stage.Reversed(
                        new BillNo(reversedBy.orElseThrow()), reversedWhy.orElseThrow(), reversedOn.orElseThrow());
            default -> throw new IllegalStateException("no such state of a bill: " + state);
        };
    }

    /** From {@code warnings} to {@code reversed_on}. */
    void write(BinaryCopy.Rows rows) {
        rows.texts(warnings)
                .maybe(issuedOn, BinaryCopy.Rows::date)
                .maybe(dueOn, BinaryCopy.Rows::date)
                .maybe(paidOn, BinaryCopy.Rows::date)
                .maybe(reversedBy, BinaryCopy.Rows::text)
                .maybe(reversedWhy, BinaryCopy.Rows::text)
                .maybe(reversedOn, BinaryCopy.Rows::date);
    }

    private static StageColumns owed(LocalDate issuedOn, LocalDate dueOn, Optional<LocalDate> paidOn) {
        return new StageColumns(
                List.of(),
                Optional.of(issuedOn),
                Optional.of(dueOn),
                paidOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
