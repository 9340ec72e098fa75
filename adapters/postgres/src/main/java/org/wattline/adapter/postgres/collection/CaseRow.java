package org.wattline.adapter.postgres.collection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.CollectionCase;
import org.wattline.domain.collection.CollectionStep;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;

/** A row of {@code collection_case}. */
public record CaseRow(
        UUID id,
        String accountNo,
        UUID customerId,
        String unitPath,
        String debtor,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        long version) {
    CollectionCase with(List<CollectionStep> steps) {
        return new CollectionCase(
                new CaseId(id),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                DebtorClass.valueOf(debtor),
                openedOn,
                steps,
                closedOn,
                new Version(version));
    }

    /** A row of {@code collection_step}. */
    public record StepRow(
            UUID caseId,
            String action,
            LocalDate takenOn,
            BigDecimal owedCny,
            Optional<String> owner,
            Optional<String> finding,
            Optional<String> words,
            Optional<String> doneBy,
            Optional<Instant> doneAt) {
        DunningAction dunning() {
            return DunningAction.valueOf(action);
        }

        CollectionStep step() {
            return new CollectionStep(
                    dunning(),
                    takenOn,
                    Money.rounded(owedCny),
                    owner,
                    finding.map(found -> new CollectionStep.Result(
                            CollectionStep.Finding.valueOf(found),
                            words.orElseThrow(),
                            doneBy.orElseThrow(),
                            doneAt.orElseThrow())));
        }
    }
}
