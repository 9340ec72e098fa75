package org.wattline.adapter.http.connection.change;

import java.util.List;
import org.wattline.domain.connection.change.ChangeRefusal;
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
            case NOT_TOLD, NOT_TAKEN ->
                why.fields().stream().map(ChangePointers::pointer).toList();
            case NO_SUCH_TYPE, NOT_FOR_CONTRACT, NO_BASIC_CHARGE -> List.of("/type");
            case ACCOUNT_UNKNOWN, NO_CONTRACT, UNDER_WAY -> List.of("/accountNo");
            case TOO_LATE, NOT_THE_FIRST -> List.of("/from");
            case TOO_SHORT, TOO_LONG, YEARLY_CAP, NOT_LATER -> List.of("/change/until");
            case NO_EQUIPMENT, NOTHING_STOPS -> List.of("/change/equipment");
            case NOT_WHOLE -> List.of("/change");
            case PARTNER, PARTNER_UNKNOWN, ELSEWHERE, CONTRACTS_DIFFER, PARTNER_PLANT, PARTNER_UNDER_WAY ->
                List.of("/change/partner");
            case TOO_LITTLE, NOT_MORE, NOT_LESS, MORE_THAN_BEFORE, PART_TOO_LARGE -> List.of("/change/capacityKva");
            case RESTORED_BEYOND -> List.of("/change/removed");
            case SMALLER -> List.of("/change/transformers");
            case NOT_A_FAULT -> List.of("/change/cause");
            case NOT_OTHER -> List.of(already(why.values().getFirst()));
            case MARKET_STAYS -> List.of("/change/tariff", "/change/marks");
            case SAME_PLACE -> List.of("/party/address");
            case BELOW_FLOOR -> List.of("/change/contractDemandKw");
            case SAME_NAME -> List.of("/party/name");
            case SAME_OWNER -> List.of("/party/certificate");
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
