package org.wattline.domain.billing.coverage;

import org.wattline.domain.kernel.Span;

/** Why a run made no bill for an account. @param code of the refusal */
public record RunTrouble(Span days, String code) {}
