package org.wattline.domain.contract.document;

import java.util.Map;

/**
 * Who signs a document besides company and customer (共同签署人), each with the name that stands on the paper.
 *
 * @param names personal; one for each of them
 */
public record Signatories(Map<Party, String> names) {
    public static final Signatories NONE = new Signatories(Map.of());
    private static final int LONGEST = 100;

    public Signatories {
        names = Map.copyOf(names);
        names.forEach((party, name) -> {
            if (!party.further()) throw new IllegalArgumentException(party + " signs in any case and is not named");
            if (name.isBlank() || name.length() > LONGEST || name.contains("\n"))
                throw new IllegalArgumentException("a name has 1 … " + LONGEST + " characters on one line");
        });
    }

    @Override
    public String toString() {
        return names.keySet().toString();
    }
}
