package org.wattline.domain.payment.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.quantity.Money;

/**
 * How one bank or agency writes its files (文件格式): a first record with the number of lines and their sum, then one record for each attempt to take
 * money. Each bank has its own; so the layout is data.
 *
 * @param charset in which the file is written
 * @param delimiter between the fields; without one they have fixed places, counted in characters
 * @param headMark with which the first record begins
 * @param lineMark with which the others begin
 * @param fields the place of each field that is wanted
 * @param inFen whether amounts are told in fen
 * @param success the result that means that the money was taken
 */
public record BankLayout(
        String id,
        String charset,
        Optional<String> delimiter,
        String headMark,
        String lineMark,
        Map<Field, Place> fields,
        boolean inFen,
        String success) {
    public BankLayout {
        fields = Map.copyOf(fields);
        for (Field field : Field.values())
            if (!fields.containsKey(field)) throw new IllegalArgumentException(id + " has no place for " + field);
    }

    /** What a file says. */
    public BankFile read(List<String> text) {
        List<BankFile.Line> lines = new ArrayList<>();
        Optional<BankFile.Head> head = Optional.empty();
        for (int i = 0; i < text.size(); i++) {
            String record = text.get(i);
            if (record.isBlank()) continue;
            if (record.startsWith(headMark) && head.isEmpty()) head = head(record);
            else lines.add(line(i + 1, record));
        }
        return new BankFile(head, lines);
    }

    private Optional<BankFile.Head> head(String record) {
        try {
            return Optional.of(new BankFile.Head(
                    Integer.parseInt(get(record, Field.HEAD_COUNT)), money(get(record, Field.HEAD_SUM))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private BankFile.Line line(int number, String record) {
        if (!record.startsWith(lineMark)) return new BankFile.Unreadable(number, "a line begins with " + lineMark);
        try {
            return new BankFile.Attempt(
                    number,
                    new AccountNo(get(record, Field.ACCOUNT)),
                    money(get(record, Field.AMOUNT)),
                    new ChannelReference(get(record, Field.REFERENCE)),
                    get(record, Field.RESULT).equals(success),
                    get(record, Field.RESULT));
        } catch (IllegalArgumentException e) {
            return new BankFile.Unreadable(number, String.valueOf(e.getMessage()));
        }
    }

    private Money money(String text) {
        if (!text.matches(inFen ? "[0-9]{1,14}" : "[0-9]{1,12}(\\.[0-9]{1,2})?"))
            throw new IllegalArgumentException("not an amount: " + text);
        return inFen ? Money.fen(Long.parseLong(text)) : Money.rounded(new BigDecimal(text));
    }

    private String get(String record, Field field) {
        Place place = Optional.ofNullable(fields.get(field)).orElseThrow();
        return delimiter
                .map(by -> place.of(Arrays.asList(record.split(Pattern.quote(by), -1))))
                .orElseGet(() -> place.of(record))
                .strip();
    }

    /** What is wanted of a file. */
    public enum Field {
        HEAD_COUNT,
        HEAD_SUM,
        ACCOUNT,
        AMOUNT,
        REFERENCE,
        RESULT
    }

    /**
     * Where a field stands.
     *
     * @param from number of the field, or of its first character; counted from 0
     * @param length in characters; of no meaning with delimiters
     */
    public record Place(int from, int length) {
        String of(List<String> parts) {
            if (from >= parts.size()) throw new IllegalArgumentException("field " + (from + 1) + " is missing");
            return parts.get(from);
        }

        String of(String record) {
            if (from + length > record.length())
                throw new IllegalArgumentException("the line ends before character " + (from + length));
            return record.substring(from, from + length);
        }
    }
}
