package org.wattline.domain.payment.instalment;

import java.time.LocalDate;
import org.wattline.domain.quantity.Money;

/** A part of a debt and the day by which it is to be paid (分期). */
public record Instalment(LocalDate dueOn, Money amount) {}
