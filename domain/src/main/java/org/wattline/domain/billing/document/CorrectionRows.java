package org.wattline.domain.billing.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.domain.billing.rebill.CauseWords;
import org.wattline.domain.billing.rebill.RebilledDelta;
import org.wattline.domain.billing.trial.SupposedBill;
import org.wattline.domain.quantity.Money;

/** What a bill in the place of another says of the difference (差额明细): charge by charge what was, what is, and why. */
final class CorrectionRows {
    private CorrectionRows() {}

    /** The bill that it is in the place of, and what is paid more; negative for a refund. */
    static Map<String, String> head(RebilledDelta delta) {
        SupposedBill beside = delta.beside();
        return Map.of(
                "replaces",
                beside.bill().value(),
                "replacedTotal",
                Filling.grouped(beside.now().total()),
                "difference",
                Filling.grouped(beside.difference()));
    }

    static List<Map<String, String>> changes(RebilledDelta delta, Locale language) {
        return delta.lines().stream().map(each -> change(each, language)).toList();
    }

    private static Map<String, String> change(RebilledDelta.Line line, Locale language) {
        SupposedBill.Line charge = line.charge();
        return Map.of(
                "changed",
                line.title().in(language),
                "was",
                quantity(charge.now(), language),
                "wasAmount",
                amount(charge.now()),
                "is",
                quantity(charge.then(), language),
                "isAmount",
                amount(charge.then()),
                "more",
                Filling.grouped(charge.difference()),
                "why",
                line.causes().stream()
                        .map(cause -> CauseWords.of(cause).in(language))
                        .collect(Collectors.joining(language.getLanguage().equals("zh") ? "；" : "; ")));
    }

    private static String quantity(Optional<SupposedBill.Amount> side, Locale language) {
        return side.map(each -> each.quantity().toPlainString() + " "
                        + each.unit().symbol().in(language))
                .orElse("—");
    }

    private static String amount(Optional<SupposedBill.Amount> side) {
        return Filling.grouped(side.map(SupposedBill.Amount::amount).orElse(Money.ZERO));
    }
}
