/** Issued bills cancelled and billed again, one or a thousand (冲红重算). */
package org.wattline.domain.billing.rebill;
