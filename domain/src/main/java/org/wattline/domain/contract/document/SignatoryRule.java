package org.wattline.domain.contract.document;

import java.util.Collection;
import java.util.Set;
import org.wattline.domain.kernel.Outcome;

/**
 * Who may, and who must, sign contracts of a type besides company and customer (共同签署规则).
 *
 * @param possible those that a document may name
 * @param needed those of them that every document names
 */
public record SignatoryRule(Set<Party> possible, Set<Party> needed) {
    /** Company and customer alone. */
    public static final SignatoryRule NOBODY = new SignatoryRule(Set.of(), Set.of());

    public SignatoryRule {
        possible = Set.copyOf(possible);
        needed = Set.copyOf(needed);
        if (!possible.stream().allMatch(Party::further))
            throw new IllegalArgumentException("company and customer sign in any case");
        if (!possible.containsAll(needed)) throw new IllegalArgumentException("who must sign may sign");
    }

    /** Refused with CTR-50 where somebody is missing, with CTR-51 where a contract of the type has no such party. */
    Outcome<Signatories> admitting(Signatories told) {
        Collection<Party> named = told.names().keySet();
        if (!named.containsAll(needed)) return Outcome.refused(ContractDocumentRefusal.SIGNATORY_NEEDED);
        if (!possible.containsAll(named)) return Outcome.refused(ContractDocumentRefusal.SIGNATORY_NOT_OF_TYPE);
        return Outcome.done(told);
    }
}
