/** The end of a cashier's day (收费员日终扎账). */
package org.wattline.application.payment.cashier;
