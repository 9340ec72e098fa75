/** Issued bills whose inputs have changed since, until they are billed again or explained (计费依据变更). */
package org.wattline.domain.billing.overtaken;
