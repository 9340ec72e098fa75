/** Taking and reversing payments, payment orders and what channels tell about them, the books (收费). */
package org.wattline.application.payment;
