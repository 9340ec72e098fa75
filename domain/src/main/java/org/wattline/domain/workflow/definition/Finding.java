package org.wattline.domain.workflow.definition;

import org.wattline.domain.kernel.Text;

/**
 * Something that the lint found in a definition.
 *
 * @param grave whether it keeps the definition from being used
 * @param code stable name of the kind of finding: {@code dead-end}
 * @param pointer JSON pointer into the definition's document
 */
public record Finding(boolean grave, String code, String pointer, Text message) {
    @Override
    public String toString() {
        return pointer + " " + message.en();
    }
}
