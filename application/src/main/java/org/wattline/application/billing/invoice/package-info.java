/** Electronic invoices for bills, and the tax that bills contain. */
package org.wattline.application.billing.invoice;
