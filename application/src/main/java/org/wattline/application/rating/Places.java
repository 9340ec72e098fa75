package org.wattline.application.rating;

import java.util.List;
import org.wattline.application.platform.Pointed;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.rating.request.RatingRefusal;

/** Which part of an estimate a refusal of rating is about. */
final class Places {
    private Places() {}

    static <T> Outcome<T> of(Outcome<T> rated) {
        return rated instanceof Outcome.Refused<T>(Refusal why) && why instanceof RatingRefusal.Because because
                ? Pointed.at(pointer(because.reason()), rated)
                : rated;
    }

    /** The same refusal, its place told from further above. */
    static Refusal under(String pointer, Refusal why) {
        return why instanceof Pointed(Refusal reason, List<String> below)
                ? new Pointed(reason, below.stream().map(each -> pointer + each).toList())
                : new Pointed(why, pointer);
    }

    private static String pointer(RatingRefusal reason) {
        String code = new RatingRefusal.Because(reason, List.of()).code();
        return switch (code.substring(code.indexOf('.') + 1)) {
            case "demand-missing", "negative-demand" -> "/demandKw";
            case "reactive-missing", "negative-reactive" -> "/reactiveKvarh";
            case "no-basic-price", "basic-charge-not-agreed" -> "/basicCharge";
            case "not-one-month", "crosses-year" -> "/to";
            case "counter-of-later-year" -> "/tierEnergyBeforeKwh";
            case "no-large-household-rule", "no-free-quota" -> "/household";
            case "standard-unknown", "funds-unknown" -> "/powerFactorStandard";
            case "tariff-not-in-force" -> "/tariff";
            default -> "/usage";
        };
    }
}
