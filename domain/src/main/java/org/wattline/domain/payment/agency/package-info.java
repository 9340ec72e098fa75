/** Agencies that take customers' money for the company (社会代收点). */
package org.wattline.domain.payment.agency;
