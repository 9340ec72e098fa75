/** The company's own rules (规则库): editions of the files by which the business decides, drafted by one person and published by another. */
package org.wattline.domain.rulebook;
