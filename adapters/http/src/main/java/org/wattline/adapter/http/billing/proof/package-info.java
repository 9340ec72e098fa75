/** Routes that prove bills. */
package org.wattline.adapter.http.billing.proof;
