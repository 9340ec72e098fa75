package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.premises.Address;

/** What both parties sign before a change is carried out (变更签约): the terms anew of the contract that there is, or another contract. */
public sealed interface ChangePaper {
    ContractType type();

    Terms.Agreed terms();

    /** The end that is agreed with it, where that is known. */
    Optional<LocalDate> until();

    /**
     * The contract that there is says something else.
     *
     * @param name of the customer then, where that is another
     * @param until the end of supply for a time: as it was, or where supply lasts longer, anew
     */
    record Varied(SupplyContract contract, Terms.Agreed terms, Optional<PersonName> name, Optional<LocalDate> until)
            implements ChangePaper {
        @Override
        public ContractType type() {
            return contract.type();
        }
    }

    /**
     * Another contract begins.
     *
     * @param like the one of the account from which it comes
     * @param owner who takes over; the same customer where empty
     * @param account whether an account comes with it
     * @param address where electricity is used, where that is another place
     * @param until the end of supply for a time, which goes along
     */
    record Opened(
            SupplyContract like,
            Optional<Party> owner,
            boolean account,
            Optional<Address> address,
            ContractType type,
            Terms.Agreed terms,
            Optional<LocalDate> until)
            implements ChangePaper {}

    /** All that is to be signed, by the deeds of a change; empty where it alters nothing that a contract says. */
    static List<ChangePaper> of(CustomerFile file, List<Deed> deeds) {
        List<ChangePaper> papers = new ArrayList<>();
        for (Deed deed : deeds)
            switch (deed) {
                case AccountDeed.Agree agree
                when agree.succeeds() ->
                    papers.add(new Opened(
                            agree.contract(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            agree.type(),
                            agree.agreed(),
                            Optional.empty()));
                case AccountDeed.Agree agree ->
                    papers.add(new Varied(agree.contract(), agree.agreed(), Optional.empty(), Optional.empty()));
                case AccountDeed.OpenAccount opened ->
                    papers.add(new Opened(
                            opened.like(),
                            opened.owner(),
                            true,
                            Optional.empty(),
                            opened.type(),
                            opened.agreed(),
                            opened.temporary().map(TemporarySupply::until)));
                case AccountDeed.Relocate moved ->
                    papers.add(new Opened(
                            moved.before(),
                            Optional.empty(),
                            false,
                            Optional.of(moved.address()),
                            moved.before().type(),
                            moved.agreed(),
                            file.temporary().map(TemporarySupply::until)));
                case AccountDeed.Rename(Customer customer, PersonName name) ->
                    papers.add(new Varied(
                            file.contract(),
                            file.agreed(),
                            Optional.of(name),
                            file.temporary().map(TemporarySupply::until)));
                case AccountDeed.Extend(var temporary, LocalDate until) ->
                    papers.add(new Varied(file.contract(), file.agreed(), Optional.empty(), Optional.of(until)));
                case EquipmentDeed.Switch other -> {}
                case EquipmentDeed.Connect other -> {}
                case EquipmentDeed.Disconnect other -> {}
                case EquipmentDeed.TakeOver other -> {}
                case MeterDeed.TakeDown other -> {}
                case MeterDeed.HangUp other -> {}
                case MeterDeed.Exchange other -> {}
                case MeterDeed.Move other -> {}
                case AccountDeed.Recategorise other -> {}
                case AccountDeed.Terminate other -> {}
                case AccountDeed.CloseAccount other -> {}
                case MeterDeed.OpenSource other -> {}
                case MeterDeed.Follow other -> {}
                case MeterDeed.EndPoints other -> {}
            }
        return List.copyOf(papers);
    }
}
