package org.wattline.adapter.http.connection.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.contract.document.ContractDocumentBody;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.signing.PreparedContract;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.customer.AccountNo;

/**
 * The contract of an application before supply begins.
 *
 * @param accountNo of the account that supply will open
 * @param state {@code WAITING}, {@code BEGUN} or {@code GIVEN_UP}
 * @param endedOn day on which it began or was given up
 * @param documents in their order; the last one counts that both have signed
 */
public record PreparedContractBody(
        ApplicationNo applicationNo,
        ContractNo contractNo,
        AccountNo accountNo,
        ContractType type,
        String state,
        Optional<LocalDate> endedOn,
        List<ContractDocumentBody> documents) {
    static final PreparedContractBody EXAMPLE = new PreparedContractBody(
            ApplicationNo.of(1),
            ContractNo.of(1),
            AccountNo.of(1),
            ContractType.RESIDENTIAL,
            "WAITING",
            Optional.empty(),
            List.of(ContractDocumentBody.EXAMPLE));

    static PreparedContractBody of(PreparedContract contract, List<ContractDocument> documents) {
        return new PreparedContractBody(
                contract.application(),
                contract.numbers().contract(),
                contract.numbers().account(),
                contract.type(),
                contract.stage().label(),
                switch (contract.stage()) {
                    case PreparedContract.Stage.Waiting() -> Optional.empty();
                    case PreparedContract.Stage.Begun(LocalDate on) -> Optional.of(on);
                    case PreparedContract.Stage.GivenUp(LocalDate on) -> Optional.of(on);
                },
                documents.stream().map(ContractDocumentBody::of).toList());
    }
}
