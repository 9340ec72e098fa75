/** Drafting, approving and withdrawing credit and debit notes (退补). */
package org.wattline.application.billing.adjustment;
