package org.wattline.adapter.postgres.connection.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.signing.PreparedContracts;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.signing.PreparedContract;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.PremisesId;

/** Contracts of applications before supply begins, on PostgreSQL. */
public final class PostgresPreparedContracts implements PreparedContracts {
    private static final String RESOURCE = "prepared-contract";
    private static final CaseRecords RECORDS =
            CaseRecords.of(List.of("prepared_contract"), "type", "state", "ended_on");

    private final PostgresUnits units;

    public PostgresPreparedContracts(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<PreparedContract> find(ApplicationNo application) {
        return units.read(h -> h.createQuery("select * from prepared_contract where application_no = :no")
                        .bind("no", application.value())
                        .mapTo(Row.class)
                        .map(Row::contract)
                        .findOne())
                .map(contract -> units.loaded(RESOURCE, contract.application(), contract));
    }

    @Override
    public PreparedContract add(PreparedContract contract) {
        units.handle()
                .createUpdate("""
                        insert into prepared_contract (application_no, unit_path, type, contract_no, account_no, customer_id, premises_id, state, version)
                        values (:no, :unit, :type, :contract, :account, :customer, :premises, 'WAITING', 1)""")
                .bind("no", contract.application().value())
                .bind("unit", contract.unit().path())
                .bind("type", contract.type().code())
                .bind("contract", contract.numbers().contract().value())
                .bind("account", contract.numbers().account().value())
                .bind("customer", contract.numbers().customer().value())
                .bind("premises", contract.numbers().premises().value())
                .execute();
        RECORDS.enter(units, contract.application().value());
        return units.added(RESOURCE, contract.application(), contract);
    }

    @Override
    public PreparedContract save(PreparedContract contract) {
        int rows = units.handle()
                .createUpdate("""
                        update prepared_contract set type = :type, state = :state, ended_on = :on, version = version + 1
                        where application_no = :no and version = :version""")
                .bind("type", contract.type().code())
                .bind("state", contract.stage().label())
                .bind("on", ended(contract.stage()))
                .bind("no", contract.application().value())
                .bind("version", contract.version().number())
                .execute();
        PreparedContract stored = units.stored(RESOURCE, contract.application(), contract, rows);
        RECORDS.enter(units, contract.application().value());
        return stored;
    }

    private static Optional<LocalDate> ended(PreparedContract.Stage stage) {
        return switch (stage) {
            case PreparedContract.Stage.Waiting() -> Optional.empty();
            case PreparedContract.Stage.Begun(LocalDate on) -> Optional.of(on);
            case PreparedContract.Stage.GivenUp(LocalDate on) -> Optional.of(on);
        };
    }

    /** A row of {@code prepared_contract}. */
    public record Row(
            String applicationNo,
            String unitPath,
            String type,
            String contractNo,
            String accountNo,
            UUID customerId,
            UUID premisesId,
            String state,
            Optional<LocalDate> endedOn,
            long version) {
        PreparedContract contract() {
            return new PreparedContract(
                    new ApplicationNo(applicationNo),
                    new UnitPath(unitPath),
                    ContractType.ofCode(type).orElseThrow(),
                    new Energising.Numbers(
                            new CustomerId(customerId),
                            new PremisesId(premisesId),
                            new AccountNo(accountNo),
                            new ContractNo(contractNo)),
                    switch (state) {
                        case "WAITING" -> new PreparedContract.Stage.Waiting();
                        case "BEGUN" -> new PreparedContract.Stage.Begun(endedOn.orElseThrow());
                        case "GIVEN_UP" -> new PreparedContract.Stage.GivenUp(endedOn.orElseThrow());
                        default -> throw new IllegalStateException("not a stage: " + state);
                    },
                    new Version(version));
        }
    }
}
