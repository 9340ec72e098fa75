package org.wattline.domain.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** With what a customer proves who it is (证件): kind and number, the number checked by the rules of its kind. */
public record Certificate(CertificateType type, CertificateNumber number) {
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final int[] LICENCE_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String LICENCE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** @throws IllegalArgumentException if the number breaks the rules of its kind */
    public Certificate {
        switch (type) {
            case ID_CARD -> checkIdCard(number.clear());
            case BUSINESS_LICENCE -> checkLicence(number.clear());
            case MILITARY_ID,
                    PASSPORT,
                    HOUSEHOLD_REGISTER,
                    ORGANISATION_CODE,
                    PROPERTY_CERTIFICATE,
                    HOUSING_CARD,
                    TAIWAN_PERMIT,
                    PURCHASE_CONTRACT,
                    TAX_REGISTRATION,
                    LOW_INCOME_CERTIFICATE,
                    PUBLIC_LEASE,
                    PROPERTY_MANAGEMENT_PROOF,
                    POLICE_PROOF,
                    RELIGIOUS_SITE,
                    ASSOCIATION,
                    MILITARY_PROOF,
                    AUTHORISATION,
                    OTHER -> {}
        }
    }

    /** What makes two certificates the same, for the keyed fingerprint by which duplicates are found. */
    public String identity() {
        return type.code() + ":" + number.clear();
    }

    /** GB 11643-1999: 17 digits with a date of birth, check character after ISO 7064 MOD 11-2. */
    private static void checkIdCard(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]"))
            throw new IllegalArgumentException("an identity card has 17 digits and a check character");
        try {
            LocalDate.parse(
                    number.substring(6, 14),
                    DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the date of birth in an identity card number exists", e);
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (number.charAt(i) - '0') * ID_WEIGHTS[i];
        if (ID_CHECKS.charAt(sum % 11) != number.charAt(17))
            throw new IllegalArgumentException("the check character of the identity card number is wrong");
    }

    /** GB 32100-2015, unified social credit code: 17 characters without I, O, S, V, Z, check character modulo 31. */
    private static void checkLicence(String number) {
        if (!number.matches("[0-9A-HJ-NPQRTUWXY]{18}"))
            throw new IllegalArgumentException("a unified social credit code has 18 characters without I, O, S, V, Z");
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += LICENCE_ALPHABET.indexOf(number.charAt(i)) * LICENCE_WEIGHTS[i];
        if (LICENCE_ALPHABET.charAt((31 - sum % 31) % 31) != number.charAt(17))
            throw new IllegalArgumentException("the check character of the unified social credit code is wrong");
    }
}
