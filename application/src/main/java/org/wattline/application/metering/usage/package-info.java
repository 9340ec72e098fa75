/** Asking what flowed: usage of points and accounts, virtual points, balances, downloads. */
package org.wattline.application.metering.usage;
