package org.wattline.domain.workflow.definition;

import org.wattline.domain.kernel.Text;

/**
 * A document that a step needs (办电资料).
 *
 * @param code {@code ID_DOCUMENT}
 * @param required whether the step cannot be completed without it
 * @param commitment whether a commitment letter (承诺书) to bring it later is enough
 * @param when the condition on the data of the case under which it is needed at all
 */
public record RequiredDocument(String code, Text name, boolean required, boolean commitment, Guard when) {
    public RequiredDocument {
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) throw new IllegalArgumentException("not a document: " + code);
    }

    /** One that every case needs. */
    public RequiredDocument(String code, Text name, boolean required, boolean commitment) {
        this(code, name, required, commitment, Guard.ALWAYS);
    }
}
