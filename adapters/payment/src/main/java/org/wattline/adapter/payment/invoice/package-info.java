/** The platform that issues electronic invoices, and a simulator of it. */
package org.wattline.adapter.payment.invoice;
