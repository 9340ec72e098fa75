package org.wattline.domain.workflow.definition;

import org.wattline.domain.kernel.Text;

/**
 * What is wrong with one field of a form.
 *
 * @param field its name
 * @param code {@code required}, {@code unknown}, {@code too-long} or {@code wrong-value}
 */
public record FieldFault(String field, String code, Text message) {}
