package org.wattline.domain.workflow.definition;

import org.wattline.domain.kernel.Text;

/**
 * Why a condition cannot be read, or gives no answer for the data of a case.
 *
 * @param position of the character at which it happens, from 1
 */
public record GuardFault(int position, Text message) {
    @Override
    public String toString() {
        return "at character " + position + ": " + message.en();
    }
}
