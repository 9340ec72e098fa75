package org.wattline.domain.contract.document;

import org.wattline.domain.kernel.Text;

/**
 * Something that is wrong with a template of clauses.
 *
 * @param clause where; empty for the template as a whole
 * @param code such as {@code unknown-variable}
 */
public record ClauseFault(String clause, String code, Text message) {}
