package org.wattline.adapter.postgres.connection.signing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.signing.SuccessorNumbers;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.premises.PremisesId;

/** Numbers that are set aside for changes of supply, on PostgreSQL. */
public final class PostgresSuccessorNumbers implements SuccessorNumbers {
    private static final CaseRecords RECORDS = CaseRecords.of(List.of("successor_numbers"));

    private final PostgresUnits units;

    public PostgresSuccessorNumbers(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Energising.Numbers> find(ApplicationNo change) {
        return units.read(h -> h.createQuery("select * from successor_numbers where application_no = :no")
                .bind("no", change.value())
                .mapTo(Row.class)
                .map(Row::numbers)
                .findOne());
    }

    @Override
    public void add(ApplicationNo change, Energising.Numbers numbers) {
        units.handle()
                .createUpdate("""
                        insert into successor_numbers (application_no, contract_no, account_no, customer_id, premises_id)
                        values (:no, :contract, :account, :customer, :premises)""")
                .bind("no", change.value())
                .bind("contract", numbers.contract().value())
                .bind("account", numbers.account().value())
                .bind("customer", numbers.customer().value())
                .bind("premises", numbers.premises().value())
                .execute();
        RECORDS.enter(units, change.value());
    }

    /** A row of {@code successor_numbers}. */
    public record Row(String applicationNo, String contractNo, String accountNo, UUID customerId, UUID premisesId) {
        Energising.Numbers numbers() {
            return new Energising.Numbers(
                    new CustomerId(customerId),
                    new PremisesId(premisesId),
                    new AccountNo(accountNo),
                    new ContractNo(contractNo));
        }
    }
}
