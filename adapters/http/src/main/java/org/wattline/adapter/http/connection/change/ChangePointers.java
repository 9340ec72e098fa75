package org.wattline.adapter.http.connection.change;

import java.util.List;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.CapacityRefusal;
import org.wattline.domain.connection.change.ChangeRefusal;
import org.wattline.domain.connection.change.HolderRefusal;
import org.wattline.domain.connection.channel.ChannelClosed;
import org.wattline.domain.connection.channel.ChannelsMissing;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.EntitlementRefusal;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.premises.PremisesRefusal;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.TariffRefusal;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.EligibilityRefusal;

/** To which fields of an application for a change a refusal points. */
final class ChangePointers {
    private ChangePointers() {}

    /** JSON pointers into {@link ApplyForChangeBody}; none where it is about what is on file. */
    static List<String> of(Refusal why) {
        return switch (why) {
            case ChangeRefusal.Because change -> change(change);
            case ChannelClosed closed -> List.of("/channel");
            case ChannelsMissing missing -> List.of("/channel");
            case PremisesRefusal place -> List.of("/change/area");
            case EntitlementRefusal.Because terms -> terms(terms.reason());
            case EligibilityRefusal.Because tariff -> List.of("/change/tariff");
            case TariffRefusal.Because tariff -> List.of("/change/tariff");
            case ContractRefusal same when same == ContractRefusal.SAME_TERMS -> List.of("/change");
            default -> List.of();
        };
    }

    private static List<String> change(ChangeRefusal.Because why) {
        return switch (why.reason()) {
            case ApplyingRefusal.NOT_TOLD, ApplyingRefusal.NOT_TAKEN ->
                why.fields().stream().map(ChangePointers::pointer).toList();
            case ApplyingRefusal.NO_SUCH_TYPE, ApplyingRefusal.NOT_FOR_CONTRACT, CapacityRefusal.NO_BASIC_CHARGE ->
                List.of("/type");
            case ApplyingRefusal.ACCOUNT_UNKNOWN, ApplyingRefusal.NO_CONTRACT, ApplyingRefusal.UNDER_WAY ->
                List.of("/accountNo");
            case ApplyingRefusal.TOO_LATE, ApplyingRefusal.NOT_THE_FIRST -> List.of("/from");
            case CapacityRefusal.TOO_SHORT,
                    CapacityRefusal.TOO_LONG,
                    CapacityRefusal.YEARLY_CAP,
                    ApplyingRefusal.NOT_LATER -> List.of("/change/until");
            case CapacityRefusal.NO_EQUIPMENT, CapacityRefusal.NOTHING_STOPS -> List.of("/change/equipment");
            case CapacityRefusal.NOT_WHOLE -> List.of("/change");
            case HolderRefusal.PARTNER,
                    HolderRefusal.PARTNER_UNKNOWN,
                    HolderRefusal.ELSEWHERE,
                    HolderRefusal.CONTRACTS_DIFFER,
                    HolderRefusal.PARTNER_PLANT,
                    HolderRefusal.PARTNER_UNDER_WAY -> List.of("/change/partner");
            case CapacityRefusal.TOO_LITTLE,
                    CapacityRefusal.NOT_MORE,
                    CapacityRefusal.NOT_LESS,
                    CapacityRefusal.MORE_THAN_BEFORE,
                    HolderRefusal.PART_TOO_LARGE -> List.of("/change/capacityKva");
            case CapacityRefusal.RESTORED_BEYOND -> List.of("/change/removed");
            case CapacityRefusal.SMALLER -> List.of("/change/transformers");
            case CapacityRefusal.NOT_A_FAULT -> List.of("/change/cause");
            case ApplyingRefusal.NOT_OTHER -> List.of(already(why.values().getFirst()));
            case ApplyingRefusal.MARKET_STAYS -> List.of("/change/tariff", "/change/marks");
            case ApplyingRefusal.SAME_PLACE -> List.of("/party/address");
            case CapacityRefusal.BELOW_FLOOR -> List.of("/change/contractDemandKw");
            case HolderRefusal.SAME_NAME -> List.of("/party/name");
            case HolderRefusal.SAME_OWNER -> List.of("/party/certificate");
            default -> List.of();
        };
    }

    /** The field that tells what is so already. */
    private static String already(Object value) {
        return switch (value) {
            case VoltageLevel voltage -> "/change/voltage";
            case UseCategory category -> "/change/category";
            case BasicChargeMode mode -> "/change/basicCharge";
            case Power demand -> "/change/contractDemandKw";
            default -> "/change/place";
        };
    }

    private static List<String> terms(EntitlementRefusal reason) {
        return switch (reason) {
            case NO_RULES, MODE_TOO_EARLY, DEMAND_TOO_EARLY -> List.of("/from");
            case SCHEME_DIFFERS -> List.of("/change/scheme");
            case NO_SUCH_BASIC_PRICE -> List.of("/change/basicCharge");
            case POWER_FACTOR_DIFFERS -> List.of("/change/powerFactorStandard");
            case PAYS_NO_EXPORTS -> List.of("/change/plantTariff");
        };
    }

    private static String pointer(String field) {
        return switch (field) {
            case "kind", "name", "certificate", "phone", "address" -> "/party/" + field;
            case "from", "reason" -> "/" + field;
            default -> "/change/" + field;
        };
    }
}
