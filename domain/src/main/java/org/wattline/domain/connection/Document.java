package org.wattline.domain.connection;

import java.time.Instant;

/**
 * A document that was handed in (办电资料): what it is and how its file is recognised. The file itself lies in the document store.
 *
 * @param code what it is for, as the process names it: {@code ID_DOCUMENT}
 * @param fileName as the applicant named it
 * @param mediaType {@code image/jpeg}
 * @param sha256 fingerprint of the content, 64 hexadecimal digits
 * @param commitment whether it is a commitment letter (承诺书) instead of the document
 */
public record Document(
        String code, String fileName, String mediaType, long bytes, String sha256, boolean commitment, Instant at) {
    /** The media type of what others have proved: their answer lies with the evidence, and nobody hands it in. */
    public static final String EVIDENCE = "application/vnd.wattline.evidence";

    /** Most bytes that a document may have: 20 MiB. */
    public static final long LARGEST = 20L << 20;

    public Document {
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) throw new IllegalArgumentException("not a document: " + code);
        if (fileName.isBlank()
                || fileName.length() > 120
                || fileName.codePoints().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a file has a name of 1 … 120 characters");
        if (!mediaType.equals(EVIDENCE) && !mediaType.matches("image/(jpeg|png)|application/pdf"))
            throw new IllegalArgumentException("a document is image/jpeg, image/png or application/pdf");
        if (bytes < 1 || bytes > LARGEST)
            throw new IllegalArgumentException("a document has 1 … " + LARGEST + " bytes");
        if (!sha256.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("a fingerprint has 64 hexadecimal digits");
    }
}
