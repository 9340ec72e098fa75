package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.connection.FirstEquipment;
import org.wattline.application.platform.Caller;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.premises.equipment.LossesTold;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.EquipmentDeed;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.tariff.EquipmentState;

/** Changes the equipment of a customer's file as a change of supply has it. */
public final class ChangingPieces {
    private final KeepingEquipment keeping;
    private final EquipmentRegister register;

    public ChangingPieces(KeepingEquipment keeping, EquipmentRegister register) {
        this.keeping = keeping;
        this.register = register;
    }

    Outcome<SupplyEquipment> change(Caller who, EquipmentDeed.Switch deed) {
        return keeping.handle(
                who,
                new KeepingEquipment.ChangeState(deed.piece().id(), deed.piece().version(), deed.to(), deed.from()));
    }

    Outcome<SupplyEquipment> connect(Caller who, EquipmentDeed.Connect deed, Asked found) {
        return keeping.handle(
                who,
                new KeepingEquipment.Connect(
                        new AccountNo(found.need("account")),
                        FirstEquipment.particulars(deed.piece(), deed.source()),
                        FirstEquipment.losses(deed.piece()),
                        EquipmentState.RUNNING,
                        deed.from()));
    }

    Outcome<SupplyEquipment> disconnect(Caller who, EquipmentDeed.Disconnect deed) {
        return keeping.handle(
                who,
                new KeepingEquipment.Disconnect(deed.piece().id(), deed.piece().version(), deed.on()));
    }

    Outcome<SupplyEquipment> takeOver(Caller who, EquipmentDeed.TakeOver deed, Asked found) {
        return move(who, deed.piece(), new AccountNo(found.need("account")), deed.on());
    }

    /** A piece goes from one account to another, as it stands; its name tells from where if the other has one of that name. */
    Outcome<SupplyEquipment> move(Caller who, SupplyEquipment piece, AccountNo to, LocalDate on) {
        Particulars what = piece.particulars();
        boolean taken = register.ofAccounts(java.util.List.of(to)).stream()
                .anyMatch(each -> each.particulars().name().equals(what.name()));
        Particulars there = new Particulars(
                taken ? what.name() + "/" + piece.account() : what.name(),
                what.kind(),
                what.rated(),
                what.owner(),
                what.losses(),
                what.interlock(),
                what.source());
        return disconnect(who, new EquipmentDeed.Disconnect(piece, on))
                .then(gone -> keeping.handle(
                        who,
                        new KeepingEquipment.Connect(
                                to,
                                there,
                                what.losses()
                                        .<LossesTold>map(LossesTold.ByNameplate::new)
                                        .orElseGet(LossesTold.Nowhere::new),
                                Optional.of(piece.id()),
                                piece.phases().getLast().state(),
                                on)));
    }
}
