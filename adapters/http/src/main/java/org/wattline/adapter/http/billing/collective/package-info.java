/** Routes of groups of accounts and of their collective bills. */
package org.wattline.adapter.http.billing.collective;
