package org.wattline.application.tariff;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * A document of prices is not as its schema wants it, rule TAR-11.
 *
 * @param faults all that is wrong, in the order of the document
 */
public record DocumentFaulty(List<Fault> faults) implements Refusal {
    public DocumentFaulty {
        faults = List.copyOf(faults);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "tariff.document-faulty";
    }

    @Override
    public String rule() {
        return "TAR-11";
    }

    @Override
    public Text title() {
        return Text.of("电价文档有{0}处错误", "The tariff document has {0} faults").with(faults.size());
    }

    @Override
    public Text remedy() {
        return Text.of(
                "按指针逐处更正；结构见 /v1/tariff-schema", "Correct each place that is named; the shape is at /v1/tariff-schema");
    }

    /**
     * What is wrong at one place.
     *
     * @param pointer JSON pointer into the document
     * @param code {@code missing-field}, {@code unknown-field}, {@code wrong-type}, {@code invalid-value} or {@code malformed-json}
     */
    public record Fault(String pointer, String code, Text message) {}
}
