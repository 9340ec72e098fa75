/** The books as a whole: closing of periods, reports. */
package org.wattline.application.payment.ledger;
