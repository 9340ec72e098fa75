/** Electronic invoices (数电票) for bills. */
package org.wattline.domain.billing.invoice;
