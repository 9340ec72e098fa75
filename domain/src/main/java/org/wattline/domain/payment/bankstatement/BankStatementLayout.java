package org.wattline.domain.payment.bankstatement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.reconciliation.UnreadableStatement;
import org.wattline.domain.quantity.Money;

/**
 * How one bank writes its statements, and how the company's money is known in them. Each bank has its own; so the layout is data.
 *
 * @param delimiter between the fields
 * @param headMark with which the first record begins
 * @param lineMark with which the others begin
 * @param fields the number of each field, counted from 0
 * @param pairings the first that fits tells what a line stands for
 * @param otherwise through which channel money came or went that no pairing knows
 * @param lookBackDays for so many days it is asked what did not come
 */
public record BankStatementLayout(
        String id,
        String charset,
        String delimiter,
        String headMark,
        String lineMark,
        Map<Field, Integer> fields,
        List<Pairing> pairings,
        Channel otherwise,
        int lookBackDays) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    public BankStatementLayout {
        fields = Map.copyOf(fields);
        pairings = List.copyOf(pairings);
        for (Field field : Field.values())
            if (!fields.containsKey(field)) throw new IllegalArgumentException(id + " has no place for " + field);
    }

    /** What a file says. A file with a line that cannot be read, or that is not what its first record says, is refused as a whole. */
    public Outcome<Text> read(List<String> text) {
        List<UnreadableStatement.Fault> faults = new ArrayList<>();
        List<BankLine> lines = new ArrayList<>();
        Optional<Head> head = Optional.empty();
        for (int i = 0; i < text.size(); i++) {
            String record = text.get(i);
            if (record.isBlank()) continue;
            try {
                if (head.isEmpty()) head = Optional.of(head(record));
                else lines.add(line(i + 1, record));
            } catch (DateTimeException | IllegalArgumentException e) {
                faults.add(new UnreadableStatement.Fault(i + 1, String.valueOf(e.getMessage())));
            }
        }
        if (!faults.isEmpty()) return Outcome.refused(new UnreadableStatement(faults));
        Money sum = Money.sum(lines, BankLine::amount);
        return head.filter(said -> said.count == lines.size() && said.sum.equals(sum))
                .map(said -> Outcome.done(new Text(said.id, said.day, lines)))
                .orElseGet(() -> Outcome.refused(BankStatementRefusal.NOT_WHOLE));
    }

    /** What a line stands for; money that nothing tells of came or went under the bank's own number. */
    public Meant meant(BankLine line) {
        return pairings.stream()
                .flatMap(pairing -> pairing.of(line).stream())
                .findFirst()
                .orElseGet(() -> line.amount().isNegative()
                        ? new Meant.Out(otherwise, line.reference())
                        : new Meant.Transfer(otherwise, line.reference()));
    }

    /** The takings that should have come by a statement's day. */
    public List<Meant.OfDay> due(LocalDate day) {
        return pairings.stream()
                .filter(pairing -> pairing.way().byDay())
                .flatMap(pairing -> day.minusDays(pairing.withinDays() + (long) lookBackDays)
                        .datesUntil(day.minusDays(pairing.withinDays()))
                        .map(each -> new Meant.OfDay(pairing.takings(each), pairing.fee())))
                .distinct()
                .toList();
    }

    /** The first and, left out, the last day of the payments one by one through a channel that should have come by a statement's day. */
    public Map<Channel, Span> dueTransfers(LocalDate day) {
        return pairings.stream()
                .filter(pairing -> pairing.way() == Pairing.Way.REFERENCE)
                .collect(Collectors.toMap(
                        Pairing::channel,
                        pairing -> Span.of(
                                day.minusDays(pairing.withinDays() + (long) lookBackDays),
                                day.minusDays(pairing.withinDays())),
                        (one, other) -> one));
    }

    /** The first and, left out, the last day on which refunds were confirmed whose money should have gone by a statement's day; empty if the bank does not name refunds. */
    public Optional<Span> dueRefunds(LocalDate day) {
        return pairings.stream()
                .filter(pairing -> pairing.way() == Pairing.Way.REFUND)
                .findFirst()
                .map(pairing -> Span.of(
                        day.minusDays(pairing.withinDays() + (long) lookBackDays),
                        day.minusDays(pairing.withinDays())));
    }

    private Head head(String record) {
        if (!record.startsWith(headMark)) throw new IllegalArgumentException("the file begins with " + headMark);
        return new Head(
                new BankStatementId(get(record, Field.HEAD_STATEMENT)),
                LocalDate.parse(get(record, Field.HEAD_DAY), DAY),
                Integer.parseInt(get(record, Field.HEAD_COUNT)),
                money(get(record, Field.HEAD_SUM)));
    }

    private BankLine line(int number, String record) {
        if (!record.startsWith(lineMark)) throw new IllegalArgumentException("a line begins with " + lineMark);
        return new BankLine(
                number,
                LocalDate.parse(get(record, Field.DAY), DAY),
                money(get(record, Field.AMOUNT)),
                new ChannelReference(get(record, Field.REFERENCE)),
                get(record, Field.COUNTERPARTY),
                get(record, Field.PURPOSE));
    }

    private static Money money(String text) {
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,2})?"))
            throw new IllegalArgumentException("not an amount: " + text);
        return Money.rounded(new BigDecimal(text));
    }

    private String get(String record, Field field) {
        List<String> parts = Arrays.asList(record.split(Pattern.quote(delimiter), -1));
        int place = Optional.ofNullable(fields.get(field)).orElseThrow();
        if (place >= parts.size()) throw new IllegalArgumentException("field " + (place + 1) + " is missing");
        return parts.get(place).strip();
    }

    private record Head(BankStatementId id, LocalDate day, int count, Money sum) {}

    /** A statement as it was read. */
    public record Text(BankStatementId id, LocalDate day, List<BankLine> lines) {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    /** What is wanted of a file. Amounts are in yuan, negative for what went. */
    public enum Field {
        HEAD_STATEMENT,
        HEAD_DAY,
        HEAD_COUNT,
        HEAD_SUM,
        DAY,
        AMOUNT,
        REFERENCE,
        COUNTERPARTY,
        PURPOSE
    }
}
