/** Credit and debit notes: what corrections come to, as bills of their own kind (退补). */
package org.wattline.domain.billing.adjustment;
