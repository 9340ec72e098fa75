package org.wattline.application.metering.ruleset;

import org.wattline.domain.metering.validation.VeeRuleSet;

/** Rules of validation as documents, in the shape of {@code vee-rules.json}. */
@FunctionalInterface
public interface RuleSetDocuments {
    /** @throws IllegalArgumentException naming the fault, if it is no such document */
    VeeRuleSet read(String document);
}
