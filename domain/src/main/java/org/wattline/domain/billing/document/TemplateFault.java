package org.wattline.domain.billing.document;

import org.wattline.domain.kernel.Text;

/**
 * Something that is wrong with a template (模板错误).
 *
 * @param line of the text, from 1; 0 where the template lacks something
 * @param code such as {@code unclosed-tag}
 */
public record TemplateFault(int line, String code, Text message) {
    static TemplateFault at(int line, String code, String zh, String en) {
        return new TemplateFault(line, code, Text.of(zh, en));
    }
}
