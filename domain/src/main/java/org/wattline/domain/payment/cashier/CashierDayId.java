package org.wattline.domain.payment.cashier;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Whose day: {@code 2026-03-02.cashier}. */
public record CashierDayId(String login, LocalDate day) {
    public CashierDayId {
        if (login.isBlank()) throw new IllegalArgumentException("a cashier has a login");
    }

    /** @throws IllegalArgumentException if it is none */
    public static CashierDayId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) throw new IllegalArgumentException("a cashier's day is named by day and login: " + text);
        try {
            return new CashierDayId(text.substring(dot + 1), LocalDate.parse(text.substring(0, dot)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a cashier's day is named by day and login: " + text, e);
        }
    }

    @Override
    public String toString() {
        return day + "." + login;
    }
}
