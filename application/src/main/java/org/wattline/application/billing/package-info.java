/** Calculating, reviewing, issuing and reversing bills (电费核算发行). */
package org.wattline.application.billing;
