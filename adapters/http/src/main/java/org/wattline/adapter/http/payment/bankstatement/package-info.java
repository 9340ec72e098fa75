/** Statements of the company's bank. */
package org.wattline.adapter.http.payment.bankstatement;
