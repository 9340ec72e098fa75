package org.wattline.domain.tariff.charge;

import java.util.regex.Pattern;
import org.wattline.domain.kernel.Text;

/**
 * A part of the bill that belongs to someone (费用构成): who gets it, in which ledger account, with which tax.
 *
 * @param code lasting name, upper snake case: {@code RURAL_GRID_FUND}
 * @param name as the bill shows it
 * @param owner who it is collected for
 * @param account of the general ledger
 */
public record Component(String code, Text name, Kind kind, String owner, String account, Vat vat) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{0,47}");

    public Component {
        if (!SHAPE.matcher(code).matches())
            throw new IllegalArgumentException("a component's code is like RURAL_GRID_FUND: \"" + code + "\"");
        if (owner.isBlank()
                || account.isBlank()
                || name.zh().isBlank()
                || name.en().isBlank())
            throw new IllegalArgumentException("a component has a name, an owner and an account: " + code);
    }

    /** What kind of money it is. */
    public enum Kind {
        /** For the power itself. */
        SUPPLY,
        /** For the network and the system. */
        NETWORK,
        /** 政府性基金及附加: not part of the base of the power-factor adjustment. */
        FUND,
        /** Levied by law on the bill. */
        TAX,
        /** Measures of policy: differential prices, multiples, subsidies. */
        POLICY,
        /** Electricity that the customer feeds in. */
        EXPORT
    }
}
