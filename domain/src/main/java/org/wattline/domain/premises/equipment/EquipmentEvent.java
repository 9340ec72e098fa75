package org.wattline.domain.premises.equipment;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.EquipmentState;

/** What happens to equipment of customers. */
public sealed interface EquipmentEvent extends Event {
    EquipmentId equipment();

    AccountNo account();

    @Override
    default String subject() {
        return equipment().toString();
    }

    /** It takes supply from a day on. */
    record Connected(EquipmentId equipment, AccountNo account, Capacity rated, EquipmentState state, LocalDate on)
            implements EquipmentEvent {
        @Override
        public String type() {
            return "premises.equipment-connected";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "equipment", equipment.toString(),
                    "account", account.value(),
                    "ratedKva", rated.kva().toPlainString(),
                    "state", state.name(),
                    "on", on.toString());
        }
    }

    /** It is in another state from a day on. */
    record StateChanged(EquipmentId equipment, AccountNo account, EquipmentState state, LocalDate on)
            implements EquipmentEvent {
        @Override
        public String type() {
            return "premises.equipment-state-changed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "equipment", equipment.toString(),
                    "account", account.value(),
                    "state", state.name(),
                    "on", on.toString());
        }
    }

    /** It is gone from a day on. */
    record Disconnected(EquipmentId equipment, AccountNo account, LocalDate on) implements EquipmentEvent {
        @Override
        public String type() {
            return "premises.equipment-disconnected";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("equipment", equipment.toString(), "account", account.value(), "on", on.toString());
        }
    }

    /** Its particulars were told better. */
    record Described(EquipmentId equipment, AccountNo account) implements EquipmentEvent {
        @Override
        public String type() {
            return "premises.equipment-described";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("equipment", equipment.toString(), "account", account.value());
        }
    }
}
