/** What is left to pay and to give back when an account ends (销户清算). */
package org.wattline.application.payment.closing;
