package org.wattline.domain.billing.invoice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/**
 * To whom an invoice is made out (发票抬头): a person by name, or a company by name and tax number.
 *
 * @param taxNumber of a company
 * @param bank with the number of the account there, or neither
 */
public record InvoiceTitle(
        String name,
        Optional<TaxNumber> taxNumber,
        Optional<String> address,
        Optional<String> phone,
        Optional<String> bank,
        Optional<String> bankAccount)
        implements Personal {
    private static final String BETWEEN = "\n";
    private static final int PARTS = 6;

    /** @throws IllegalArgumentException if something is blank or has line breaks, or a bank has no account */
    public InvoiceTitle {
        Stream.of(Optional.of(name), address, phone, bank, bankAccount)
                .flatMap(Optional::stream)
                .filter(text -> text.isBlank() || text.contains(BETWEEN))
                .findFirst()
                .ifPresent(text -> {
                    throw new IllegalArgumentException("a title has no empty parts and no line breaks");
                });
        if (bank.isPresent() != bankAccount.isPresent())
            throw new IllegalArgumentException("a bank and the number of the account there belong together");
        if (bankAccount.map(number -> !number.matches("[0-9]{8,30}")).orElse(false))
            throw new IllegalArgumentException("a bank account number has 8 … 30 digits");
    }

    /** @throws IllegalArgumentException unless it is what {@link #clear} gives */
    public static InvoiceTitle parse(String clear) {
        List<String> parts =
                Pattern.compile(BETWEEN, Pattern.LITERAL).splitAsStream(clear).toList();
        if (parts.isEmpty() || parts.size() > PARTS) throw new IllegalArgumentException("not a title of an invoice");
        return new InvoiceTitle(
                parts.getFirst(),
                part(parts, 1).map(TaxNumber::new),
                part(parts, 2),
                part(parts, 3),
                part(parts, 4),
                part(parts, 5));
    }

    private static Optional<String> part(List<String> parts, int at) {
        return at < parts.size() && !parts.get(at).isEmpty() ? Optional.of(parts.get(at)) : Optional.empty();
    }

    public boolean isCompany() {
        return taxNumber.isPresent();
    }

    @Override
    public String clear() {
        return String.join(
                BETWEEN,
                name,
                taxNumber.map(TaxNumber::value).orElse(""),
                address.orElse(""),
                phone.orElse(""),
                bank.orElse(""),
                bankAccount.orElse(""));
    }

    @Override
    public String masked() {
        return Masked.keep(name, 1, 0);
    }

    @Override
    public String toString() {
        return masked();
    }
}
