/** Usage over HTTP: points, accounts, virtual points, balances, downloads. */
package org.wattline.adapter.http.metering.usage;
