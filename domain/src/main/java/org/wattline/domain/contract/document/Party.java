package org.wattline.domain.contract.document;

import java.util.Optional;

/** Who signs a contract. Company and customer always do; others where the document names them ({@link Signatories}). */
public enum Party {
    /** 供电人. */
    COMPANY("供电人", Optional.empty()),
    /** 用电人. */
    CUSTOMER("用电人", Optional.empty()),
    /** A second person who is the customer as well, such as the other one of a couple (共同用电人). */
    CO_CUSTOMER("共同用电人", Optional.of(Variable.CO_CUSTOMER)),
    /** To whom the premises belong, where the customer rents them (产权人). */
    OWNER("产权人", Optional.of(Variable.OWNER));

    private final String title;
    private final Optional<Variable> variable;

    Party(String title, Optional<Variable> variable) {
        this.title = title;
        this.variable = variable;
    }

    /** Whether it signs only what names it. */
    public boolean further() {
        return variable.isPresent();
    }

    /** What the paper calls it. */
    String title() {
        return title;
    }

    /** Under which its name stands in a document; empty for those that always sign. */
    Optional<Variable> variable() {
        return variable;
    }
}
