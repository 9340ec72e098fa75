package org.wattline.adapter.payment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.payment.reconciliation.UnreadableStatement;
import org.wattline.domain.quantity.Money;

/** The movements of a channel's file and everything that is wrong with it, gathered line by line. */
public final class FileLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final List<StatementLine> lines = new ArrayList<>();
    private final List<UnreadableStatement.Fault> faults = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    /** Takes a line in, or notes what is wrong with it. @param number counted from 1 */
    public void add(int number, Supplier<StatementLine> reading) {
        try {
            StatementLine line = reading.get();
            if (keys.add(line.key())) lines.add(line);
            else fault(number, "told twice: " + line.key());
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(number, String.valueOf(e.getMessage()));
        }
    }

    /** Notes what is wrong with a line; 0 for the file as a whole. */
    public void fault(int number, String what) {
        faults.add(new UnreadableStatement.Fault(number, what));
    }

    public List<StatementLine> lines() {
        return List.copyOf(lines);
    }

    public Outcome<List<StatementLine>> outcome() {
        return faults.isEmpty() ? Outcome.done(List.copyOf(lines)) : Outcome.refused(new UnreadableStatement(faults));
    }

    /** An amount as channels write it: {@code 0.30}, {@code -0.3}, {@code 12}. @throws IllegalArgumentException if it is none */
    public static Money money(String text) {
        if (!text.matches("[+-]?[0-9]{1,12}(\\.[0-9]{1,2})?"))
            throw new IllegalArgumentException("not an amount: " + text);
        boolean negative = text.startsWith("-");
        Money amount = Money.rounded(new BigDecimal(text.replaceAll("^[+-]", "")));
        return negative ? amount.negated() : amount;
    }

    /** What a channel charges. It may be told in parts of a fen; what is paid out is in whole ones. */
    public static Money fee(String text) {
        if (!text.matches("[+-]?[0-9]{1,12}(\\.[0-9]{1,5})?")) throw new IllegalArgumentException("not a fee: " + text);
        return Money.rounded(new BigDecimal(text));
    }

    /** A time in China, {@code 2026-03-02 10:11:12}. @throws DateTimeException if it is none */
    public static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).atZone(Zone.CHINA).toInstant();
    }
}
