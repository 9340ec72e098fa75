/** Audit of the business (营销稽查): rules as data, findings with their evidence, and what people made of them. */
package org.wattline.domain.audit;
